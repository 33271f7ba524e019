// The sentence of a result that says most of what was asked for, and where in it.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var NAME_WEIGHT = 2;

  // Returns {anchor, text, marks: [[start, end], ...]} (UTF-16 offsets), or null where no sentence has any of it.
  // `terms` is the set of the index's terms that the article matched, `names` the names that were searched for.
  tidsvitne.bestSentence = function (record, terms, names, searcher) {
    var language = tidsvitne.languageOf(record.lang);
    var sought = names.map(function (name) { return stems(searcher, searcher.foldedPieces(name), language); });
    var best = null;
    record.passages.forEach(function (passage) {
      var found = inSentence(passage[1], terms, sought, language, searcher);
      if (found.weight > (best ? best.weight : 0)) {
        best = { weight: found.weight, anchor: passage[0], text: passage[1], marks: found.marks };
      }
    });
    return best;
  };

  function inSentence(text, terms, names, language, searcher) {
    var matched = new Set();
    var marked = new Map();
    var pieces = [];
    searcher.analysis.words(text).forEach(function (word) {
      searcher.analysis.wordTerms(word.word, language).forEach(function (term) {
        if (terms.has(term)) {
          matched.add(term);
          marked.set(word.start, word.end);
        }
      });
      stems(searcher, searcher.foldedPieces(word.word), language).forEach(function (stem) {
        pieces.push({ stem: stem, word: word });
      });
    });
    var named = names.filter(function (name) { return markName(name, pieces, marked); });
    return {
      weight: matched.size + NAME_WEIGHT * named.length,
      marks: Array.from(marked).sort(function (a, b) { return a[0] - b[0]; })
    };
  }

  function markName(name, pieces, marked) {
    var found = false;
    for (var at = 0; name.length && at + name.length <= pieces.length; at += 1) {
      var stretch = pieces.slice(at, at + name.length);
      if (stretch.every(function (piece, i) { return piece.stem === name[i]; })) {
        stretch.forEach(function (piece) { marked.set(piece.word.start, piece.word.end); });
        found = true;
      }
    }
    return found;
  }

  function stems(searcher, pieces, language) {
    return pieces.map(function (piece) { return searcher.analysis.stem(piece, language); });
  }
})();
