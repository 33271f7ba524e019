// The search as a page uses it: on a thread of its own, so that typing never waits for it, or else on the page's.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  // Promises the search of this archive. `load` promises what a file below search/ hands over; where it is given, the
  // search stays on this thread, and its outcomes have all results.
  tidsvitne.openSearch = function (load) {
    return load ? here(load) : apart().catch(function () { return here(tidsvitne.load); });
  };

  function here(load) {
    return tidsvitne.engine().openSearch(load);
  }

  // A thread is made of the engine's own text, since no thread can read a file of a disk. Rejects where there can be none.
  function apart() {
    return new Promise(function (resolve, reject) {
      var code = "var desk = (" + tidsvitne.engine + ")().desk(function (message) { postMessage(message); });\n" +
        "onmessage = function (event) { desk(event.data); };\npostMessage({ ready: true });";
      var address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      var worker = new Worker(address);
      var asked = new Map();
      worker.addEventListener("error", function (event) {
        reject(event);
        asked.forEach(function (waiting) { waiting.reject(event); });
      });
      worker.addEventListener("message", function (event) {
        var message = event.data;
        if (message.ready) resolve(searchOf(worker, asked));
        else if (message.load) fetched(worker, message.load);
        else answered(asked, message);
      });
    });
  }

  function fetched(worker, path) {
    tidsvitne.load(path).then(function (data) {
      worker.postMessage({ path: path, data: data });
    }, function (error) {
      worker.postMessage({ path: path, error: String(error) });
    });
  }

  function answered(asked, message) {
    var waiting = asked.get(message.number);
    asked.delete(message.number);
    if (message.error) waiting.reject(new Error(message.error));
    else waiting.resolve(message.found);
  }

  function searchOf(worker, asked) {
    var last = 0;

    function ask(way, given) {
      return new Promise(function (resolve, reject) {
        last += 1;
        asked.set(last, { resolve: resolve, reject: reject });
        worker.postMessage({ number: last, way: way, given: given });
      });
    }

    return {
      search: function (text, options) { return ask("search", [text, options]); },
      show: function (outcome, from, to) { return ask("show", [outcome.key, from, to]); },
      facets: function (outcome) { return ask("facets", [outcome.key]); },
      labels: function (ids) { return ask("labels", [ids]); }
    };
  }
})();
