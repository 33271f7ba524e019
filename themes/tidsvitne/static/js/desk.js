// The search on a thread of its own: what the page asks comes as messages, and so do the files that it loads for it.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var KEPT = 32; // outcomes, of which the page may still ask something

  // `post` sends a message to the page. Returns what takes the page's messages.
  tidsvitne.desk = function (post) {
    var awaited = new Map(); // by path: the promise of its file, and how it is kept
    var outcomes = new Map();
    var opened = null;

    // What failed once, as without a network, is tried again when the next thing is asked.
    function open() {
      opened = opened || tidsvitne.openSearch(load).catch(function (error) {
        opened = null;
        throw error;
      });
      return opened;
    }

    // One file may be wanted for several answers at a time.
    function load(path) {
      if (!awaited.has(path)) {
        var waiting = {};
        waiting.promise = new Promise(function (resolve, reject) { Object.assign(waiting, { resolve: resolve, reject: reject }); });
        awaited.set(path, waiting);
        post({ load: path });
      }
      return awaited.get(path).promise;
    }

    var ways = {
      search: function (search, number, text, options) {
        return search.search(text, options).then(function (outcome) { return told(number, outcome); });
      },
      show: function (search, _, outcome, from, to) { return search.show(outcomes.get(outcome), from, to); },
      facets: function (search, _, outcome) { return search.facets(outcomes.get(outcome)); },
      labels: function (search, _, ids) { return search.labels(ids); }
    };

    // The results stay here: there can be thousands, and the page shows ten.
    function told(number, outcome) {
      outcomes.set(number, outcome);
      if (outcomes.size > KEPT) outcomes.delete(outcomes.keys().next().value);
      return Object.assign({}, outcome, { key: number, results: null });
    }

    function answer(asked) {
      open().then(function (search) {
        return ways[asked.way].apply(null, [search, asked.number].concat(asked.given));
      }).then(function (found) {
        post({ number: asked.number, found: found });
      }, function (error) {
        post({ number: asked.number, error: String(error) });
      });
    }

    return function (message) {
      if (!message.path) return answer(message);
      var waiting = awaited.get(message.path);
      awaited.delete(message.path);
      if (message.error) waiting.reject(new Error(message.error));
      else waiting.resolve(message.data);
    };
  };
})();
