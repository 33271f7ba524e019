// The index's files as the search wants them: what is asked for and not there yet is loaded, then all is asked again.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&'()*+,-./:;=>?@[]^_`{}";
  var SINGLE = 62;
  var LAST = DIGITS.length - 1;
  var STEP = SINGLE + (LAST - SINGLE) * DIGITS.length;
  var VALUES = new Map(Array.from(DIGITS, function (digit, value) { return [digit, value]; }));

  // `load` promises what a file hands over, by its path.
  tidsvitne.shelf = function (load) {
    var files = new Map();
    var missing = new Map();

    // What is made of a file; nothing where it is not there yet.
    function file(path, made) {
      if (!files.has(path)) missing.set(path, made);
      return files.get(path);
    }

    // Promises what `work` returns once every file that it asks for is there. It is called anew after each loading.
    function settle(work) {
      missing = new Map();
      var result = work();
      if (!missing.size) return Promise.resolve(result);
      return Promise.all(Array.from(missing, function (each) {
        return load(each[0]).then(function (data) { files.set(each[0], each[1](data)); });
      })).then(function () { return settle(work); });
    }

    return { file: file, settle: settle, isWaiting: function () { return missing.size > 0; } };
  };

  // The numbers of a text, as search/coding.py writes them.
  tidsvitne.numbers = function (text) {
    var found = [];
    var base = 0;
    for (var at = 0; at < text.length; at += 1) {
      var value = VALUES.get(text[at]);
      if (value === LAST) {
        base += STEP;
        continue;
      }
      if (value >= SINGLE) {
        at += 1;
        value = SINGLE + (value - SINGLE) * DIGITS.length + VALUES.get(text[at]);
      }
      found.push(base + value);
      base = 0;
    }
    return found;
  };

  // Which of sorted beginnings a key belongs to: the last one that is not after it.
  tidsvitne.startOf = function (starts, key) {
    var low = 0;
    var high = starts.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (starts[middle] <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  // The numbers of sorted beginnings to which keys can belong that begin so.
  tidsvitne.between = function (starts, start) {
    var found = [];
    for (var at = tidsvitne.startOf(starts, start); at < starts.length && starts[at] <= start + "\uffff"; at += 1) found.push(at);
    return found;
  };

  tidsvitne.fileName = function (start) {
    return "-" + Array.from(start, function (each) {
      return /[a-z0-9]/.test(each) ? each : "_" + each.codePointAt(0).toString(16) + "_";
    }).join("");
  };

  // Lines of keys, as a map from each key to the rest of its line.
  tidsvitne.lines = function (text) {
    return new Map(text.split("~").map(function (line) {
      var end = line.indexOf("|");
      return end < 0 ? [line, ""] : [line.slice(0, end), line.slice(end + 1)];
    }));
  };

  // Keys and their lines from two texts, as a map.
  tidsvitne.pairs = function (keys, lines) {
    var rest = lines.split("~");
    return new Map(keys.split("~").map(function (key, at) { return [key, rest[at]]; }));
  };
})();
