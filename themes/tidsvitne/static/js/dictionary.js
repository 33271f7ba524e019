// The index's terms in several orders, so that those near a misspelt word, or with an ending, come from few files.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  var LONGEST = 61;

  tidsvitne.dictionary = function (shelf) {
    var found = new Map(); // by the pattern

    function file(view, start) {
      return shelf.file("w/" + view + tidsvitne.fileName(start), tidsvitne.lines);
    }

    // The word that the term mostly is in the texts.
    function surface(term) {
      var starts = shelf.file("wf", same);
      var key = digit(term.length) + term;
      var keys = starts && file("f", starts[tidsvitne.startOf(starts, key)]);
      return (keys && keys.get(key)) || term;
    }

    // What lunr finds within so many edits. It is null where that would take more files than `most`.
    function near(word, edits, most) {
      var ranges = word.indexOf("*") >= 0 ? [["f", ""]] : lookups(word, edits);
      return matching(word + "~" + edits, ranges, most, function () { return lunr.TokenSet.fromFuzzyString(word, edits); });
    }

    // What a pattern with wildcards finds, one with a wildcard before its first letter.
    function ending(pattern, most) {
      var last = pattern.slice(pattern.lastIndexOf("*") + 1);
      return matching(pattern, [["e", reversed(last)]], most, function () { return lunr.TokenSet.fromString(pattern); });
    }

    // Of the terms in some ranges, pairs of an order and how its keys begin, those that a pattern finds.
    function matching(name, ranges, most, pattern) {
      if (found.has(name)) return found.get(name);
      var places = ranges.map(function (range) { return filesOf(range[0], range[1]); });
      if (places.flat().length > most) return null;
      var terms = ranges.flatMap(function (range, at) { return termsIn(range, places[at]); }).concat(odd());
      if (shelf.isWaiting()) return [];
      found.set(name, lunr.TokenSet.fromArray(Array.from(new Set(terms)).sort()).intersect(pattern()).toArray());
      return found.get(name);
    }

    function filesOf(view, start) {
      var starts = shelf.file("w" + view, same);
      return starts ? tidsvitne.between(starts, start).map(function (at) { return starts[at]; }) : [];
    }

    function termsIn(range, starts) {
      return starts.flatMap(function (start) {
        var keys = file(range[0], start);
        return keys ? Array.from(keys.keys()).filter(function (key) { return key.startsWith(range[1]); }).map(TERM[range[0]]) : [];
      });
    }

    // Terms beyond UTF-16's first plane have no place in the orders.
    function odd() {
      return shelf.file("wo", same) || [];
    }

    return { near: near, ending: ending, surface: surface };
  };

  // Which order to look in, and for what, so that no term within so many edits is left out. One edit leaves the word's
  // beginning or its end whole; two leave one of these, or what stands between them, moved by one letter at most.
  function lookups(word, edits) {
    var length = word.length;
    var found = [];
    for (var size = Math.max(1, length - edits); size <= length + edits; size += 1) {
      found.push(...(edits < 2 ? halves(word) : thirds(word, size)).map(function (each) {
        return [each[0], digit(size) + each[1]];
      }));
    }
    return found;
  }

  function halves(word) {
    var half = Math.floor(word.length / 2);
    return [["f", word.slice(0, half)], ["r", reversed(word.slice(half + 1))]];
  }

  function thirds(word, size) {
    var length = word.length;
    var head = Math.min(turn(length) - 1, turn(length - 1), turn(length - 2) + 1, turn(length + 1) - 1);
    var tail = Math.ceil(length / 3);
    if (head < 2 || length - head - tail < 1) return [["f", ""]];
    var found = [["f", word.slice(0, head - 1)], ["r", reversed(word.slice(length - tail + 1))]];
    var middle = word.slice(head, length - tail);
    for (var moved = -1; moved <= 1; moved += 1) {
      if (Math.abs(size - length - moved) <= 1) found.push(["m", middle.slice(turn(size) - head - moved)]);
    }
    return found;
  }

  // Where the order of middles takes a term of so many letters to begin.
  function turn(length) {
    return Math.floor(length * 9 / 20);
  }

  // From a key of an order back to the term.
  var TERM = {
    f: function (key) { return key.slice(1); },
    r: function (key) { return reversed(key.slice(1)); },
    m: function (key) {
      var turned = key.slice(1);
      var head = turn(turned.length);
      return turned.slice(turned.length - head) + turned.slice(0, turned.length - head);
    },
    e: reversed
  };

  function digit(length) {
    return DIGITS[Math.min(length, LONGEST)];
  }

  function reversed(text) {
    return Array.from(text).reverse().join("");
  }

  function same(data) {
    return data;
  }
})();
