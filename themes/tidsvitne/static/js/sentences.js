// The sentence of a result that says most of what was asked for, and where in it.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var NAME_WEIGHT = 2;

  // Returns {anchor, text, marks: [[start, end], ...]} (UTF-16 offsets), or null where no sentence has any of it.
  // `terms` is the set of the index's terms that the article matched, `names` the names that were searched for, `passages`
  // pairs of an anchor and a sentence.
  tidsvitne.bestSentence = function (passages, lang, terms, names, searcher) {
    var language = tidsvitne.languageOf(lang);
    var sought = names.map(function (name) { return stems(searcher.foldedPieces(name), language, searcher); });
    var best = null;
    passages.forEach(function (passage) {
      var words = searcher.analysis.words(passage[1]);
      var byTerm = withTerms(words, terms, language, searcher);
      var pieces = sought.length ? piecesOf(words, language, searcher) : [];
      var byName = sought.map(function (name) { return wordsOfName(pieces, name); }).filter(notEmpty);
      var weight = byTerm.size + NAME_WEIGHT * byName.length;
      if (weight > (best ? best.weight : 0)) {
        var marked = Array.from(byTerm.values()).flat().concat(byName.flat());
        best = { weight: weight, anchor: passage[0], text: passage[1], marks: marksOf(marked, passage[1]) };
      }
    });
    return best;
  };

  // Each term of `terms` that the words hold, with the words that hold it.
  function withTerms(words, terms, language, searcher) {
    var found = new Map();
    words.forEach(function (word) {
      searcher.analysis.wordTerms(word.word, language).forEach(function (term) {
        if (terms.has(term)) {
          found.set(term, (found.get(term) || []).concat(word));
        }
      });
    });
    return found;
  }

  // What names are compared by: each word's parts, folded and stemmed.
  function piecesOf(words, language, searcher) {
    return words.flatMap(function (word) {
      return stems(searcher.foldedPieces(word.word), language, searcher).map(function (stem) {
        return { stem: stem, word: word };
      });
    });
  }

  function wordsOfName(pieces, name) {
    var found = [];
    for (var at = 0; name.length && at + name.length <= pieces.length; at += 1) {
      if (name.every(function (stem, i) { return pieces[at + i].stem === stem; })) {
        found = found.concat(pieces.slice(at, at + name.length).map(function (piece) { return piece.word; }));
      }
    }
    return found;
  }

  // Stop words are no part of a name: «de hvite hjelmene» stands where «hvite hjelmer» does.
  function stems(pieces, language, searcher) {
    var telling = pieces.filter(function (piece) { return !searcher.analysis.isStopWord(piece); });
    return telling.map(function (piece) { return searcher.analysis.stem(piece, language); });
  }

  // One mark for words with only space between them.
  function marksOf(words, text) {
    var ends = new Map(words.map(function (word) { return [word.start, word.end]; }));
    var ordered = Array.from(ends).sort(function (a, b) { return a[0] - b[0]; });
    return ordered.reduce(function (marks, mark) {
      var last = marks[marks.length - 1];
      if (last && !text.slice(last[1], mark[0]).trim()) {
        last[1] = mark[1];
        return marks;
      }
      return marks.concat([mark]);
    }, []);
  }

  function notEmpty(list) {
    return list.length > 0;
  }
})();
