// Where words stand together, told by their positions in the texts.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  tidsvitne.phrases = function (entries, analysis, lookup) {
    // The documents in which a text's words stand together, in any inflection. A stop word stands for any word.
    function documents(text) {
      var places = placesOf(text).map(function (place) {
        return { offset: place.offset, documents: positions(lookup(place.word)) };
      });
      var first = places[0];
      var found = new Set();
      if (first) {
        first.documents.forEach(function (starts, ref) {
          var here = Array.from(starts).some(function (start) {
            return places.every(function (place) {
              var own = place.documents.get(ref);
              return own && own.has(start - first.offset + place.offset);
            });
          });
          if (here) found.add(ref);
        });
      }
      return found;
    }

    // A text's words that say something, their hyphens opened, with their places.
    function placesOf(text) {
      var at = 0;
      return analysis.words(text).flatMap(function (found) {
        return found.word.split(/[-.,]/).filter(Boolean).map(function (word) {
          at += 1;
          return { word: word, offset: at - 1 };
        });
      }).filter(function (place) { return !analysis.isStopWord(place.word) && !analysis.isArticle(place.word); });
    }

    // Document → the positions in it of any of these terms.
    function positions(terms) {
      var found = new Map();
      terms.forEach(function (term) {
        entries.positions(term).forEach(function (places, ref) {
          var own = found.get(ref) || new Set();
          places.forEach(function (place) { own.add(place); });
          found.set(ref, own);
        });
      });
      return found;
    }

    return { documents: documents };
  };
})();
