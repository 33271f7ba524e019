// What our search page does for its first ten results, and what a query's words alone find.
"use strict";

var bench = (function () {
  var ready = null;

  function open() {
    ready = ready || tidsvitne.openSearch();
    return ready;
  }

  return {
    query: async function (text) {
      var start = performance.now();
      var search = await open();
      var outcome = await search.search(text);
      await search.show(outcome, 0, 10);
      return { ms: performance.now() - start, found: outcome.results.length };
    },
    matches: async function (text) {
      var search = await open();
      var outcome = await search.search(text, { exact: true });
      return outcome.results.map(function (result) { return [result.ref, result.score]; });
    }
  };
})();
