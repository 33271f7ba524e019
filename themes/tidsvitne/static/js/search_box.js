// «/» leads to the search box, wherever the reader is not writing.
"use strict";

(function () {
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) {
      return;
    }
    var box = document.querySelector('input[type="search"][name="q"]');
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  function isWriting(target) {
    return target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName);
  }
})();
