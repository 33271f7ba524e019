// What a reader chooses once: a switch of the page, remembered where the browser has room for it.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var SLASH = "slash-key";

  // From a disk, a browser may deny storage; the choice then lasts as long as the page.
  tidsvitne.chosen = function (name, usual) {
    try {
      var kept = localStorage.getItem("tidsvitne-" + name);
      return kept === null ? usual : kept === "true";
    } catch {
      return usual;
    }
  };

  // Ties a checkbox to a choice; `changed` is told of each change, and once of how it stands.
  tidsvitne.offerChoice = function (box, name, usual, changed) {
    box.checked = tidsvitne.chosen(name, usual);
    box.addEventListener("change", function () {
      remember(name, box.checked);
      changed(box.checked);
    });
    changed(box.checked);
  };

  function remember(name, wanted) {
    try {
      localStorage.setItem("tidsvitne-" + name, String(wanted));
    } catch {
      return;
    }
  }

  // «/» leads to the search box, unless the reader types, means a shortcut of the browser's, or has switched it off.
  function leadToSearch(input) {
    var on = true;
    document.addEventListener("keydown", function (event) {
      if (!on || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      input.focus();
      input.select();
    });

    function turn(wanted) {
      on = wanted;
      if (on) input.setAttribute("aria-keyshortcuts", "/");
      else input.removeAttribute("aria-keyshortcuts");
    }

    var box = document.getElementById("search-slash");
    if (box) tidsvitne.offerChoice(box, SLASH, true, turn);
    else turn(tidsvitne.chosen(SLASH, true));
  }

  var input = document.querySelector("form[role=search] input[name=q]");
  if (input) leadToSearch(input);
})();
