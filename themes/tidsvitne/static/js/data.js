// The archive's data as classic scripts, the only kind that loads from a disk: each file calls tidsvitne.receive(name, data).
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var received = new Map();
  var underWay = new Map();

  tidsvitne.receive = function (name, data) {
    received.set(name, data);
  };

  // Loads a script once, by its path below the archive's root, and promises what it hands over under `name`.
  tidsvitne.load = function (path, name) {
    if (!underWay.has(path)) {
      underWay.set(path, addScript(path));
    }
    return underWay.get(path).then(function () {
      if (!received.has(name)) {
        throw new Error(path + " hands over no " + name);
      }
      return received.get(name);
    });
  };

  function addScript(path) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = document.documentElement.dataset.root + "/" + path;
      script.addEventListener("load", resolve);
      script.addEventListener("error", function () {
        reject(new Error(path + " cannot be loaded"));
      });
      document.head.appendChild(script);
    });
  }
})();
