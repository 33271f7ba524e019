// What our search page does for its first ten results, and what a query's words alone find.
"use strict";

var bench = (function () {
  var ready = null;
  var here = null;

  function open() {
    ready = ready || tidsvitne.openSearch();
    return ready;
  }

  return {
    query: async function (text) {
      var start = performance.now();
      var search = await open();
      var outcome = await search.search(text, { all: true });
      await search.show(outcome, 0, 10);
      return { ms: performance.now() - start, found: outcome.count };
    },
    // Only on the page's own thread does an outcome have all its results.
    matches: async function (text) {
      here = here || tidsvitne.openSearch(tidsvitne.load);
      var search = await here;
      var outcome = await search.search(text, { exact: true, all: true });
      return outcome.results.map(function (result) { return [result.ref, result.score]; });
    }
  };
})();
