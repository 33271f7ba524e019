// The search page: what the address asks for is searched and shown. Every search that the reader sends is a new address.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var PAGE_SIZE = 10;
  var PAUSE = 400; // ms without a key before what is typed is searched for

  var page = document.getElementById("search-results");
  var status = document.getElementById("search-status");
  var band = document.getElementById("search-filters");
  var form = document.getElementById("search-form");
  var words = tidsvitne.wordsOf(page);
  var results = tidsvitne.resultsOf(words);
  var filters = tidsvitne.filters(band, words);
  var title = document.title;
  var asked = tidsvitne.readAddress(location.search);
  var archive = null; // the promise of it
  var latest = null; // the promise of the last search's outcome

  form.elements.q.value = asked.q;
  filters.begin(asked.filters);
  band.hidden = document.getElementById("search-choices").hidden = false;
  band.open = tidsvitne.isFiltered(asked.filters);
  form.addEventListener("formdata", forgetEmpty);
  band.addEventListener("toggle", function () { if (band.open) showFilters(); });
  tidsvitne.offerChoice(document.getElementById("search-live"), "live", false, followTyping);
  search().then(focusResult);

  // Promises that what is asked for is shown. What came too late, because more was typed, is not.
  function search() {
    document.title = (asked.q ? asked.q + " – " : "") + title;
    var own = latest = opened().then(function (archive) {
      return archive.search(asked.q, { exact: asked.exact, filters: asked.filters, sort: asked.sort });
    });
    if (!asked.q && !tidsvitne.isFiltered(asked.filters)) {
      show([], "");
      return Promise.all([band.open && showFilters()]);
    }
    return own.then(function (outcome) {
      return Promise.all([found(outcome), band.open && showFilters()]);
    }).then(function (all) {
      if (own === latest) show(all[0], said(all[1] ? all[1] : all[0]));
    }).catch(function () {
      if (own === latest) show([], words("unavailable"));
    });
  }
})();
