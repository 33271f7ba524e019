// The archive's data as classic scripts, the only kind that loads from a disk: each file calls tidsvitne.receive(path, data).
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var received = new Map();
  var underWay = new Map();

  tidsvitne.receive = function (path, data) {
    received.set(path, data);
  };

  // Loads a file below search/ once, by its path without «.js», and promises what it hands over.
  tidsvitne.load = function (path) {
    if (!underWay.has(path)) {
      underWay.set(path, addScript(path));
    }
    return underWay.get(path).then(function () {
      if (!received.has(path)) {
        throw new Error(path + " hands nothing over");
      }
      return received.get(path);
    });
  };

  function addScript(path) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = document.documentElement.dataset.root + "/search/" + path + ".js";
      script.addEventListener("load", resolve);
      script.addEventListener("error", function () {
        underWay.delete(path);
        reject(new Error(path + " cannot be loaded"));
      });
      document.head.appendChild(script);
    });
  }
})();
