// Whom a query's words name: the twin of plugins/tidsvitne/search/naming.py, which says how names are compared.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  tidsvitne.names = function (entries, analysis) {
    // A name's words as names are compared: hyphens opened, Arabic articles dropped («al-Shaar», «al Shaar»: shaar).
    function foldedPieces(text) {
      return analysis
        .words(text)
        .flatMap(function (found) { return found.word.split("-"); })
        .filter(function (piece) { return piece && !analysis.isArticle(piece); })
        .map(tidsvitne.fold);
    }

    return {
      foldedPieces: foldedPieces,

      // The entities that go by the name with this key, most written about first.
      called: function (key) {
        var found = entries.entry(key);
        return found ? found.entities : [];
      },

      // The entity's names other than the one with this key, without those that are another's inflection and find the
      // same («Hvite hjelmer», «de hvite hjelmene»).
      others: function (entity, key) {
        var seen = new Set(signatures(key));
        return entity.names.filter(function (name) {
          var own = signatures(name);
          var known = !own.length || own.some(function (signature) { return seen.has(signature); });
          own.forEach(function (signature) { seen.add(signature); });
          return !known;
        });
      }
    };

    // A name's stems in each language; none where it is made of stop words.
    function signatures(name) {
      var telling = foldedPieces(name).filter(function (piece) { return !analysis.isStopWord(piece); });
      return ["no", "en"].filter(function () { return telling.length > 0; }).map(function (language) {
        return language + " " + telling.map(function (piece) { return analysis.stem(piece, language); }).join(" ");
      });
    }
  };
})();
