// What people, organisations and places are called, and which of them a query names.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  // `entities` are those of search/entities.js: {id, url, labels, aliases, kind, articles}.
  tidsvitne.names = function (entities, analysis) {
    var byKey = new Map();
    var longest = 0;
    entities.forEach(function (entity) {
      namesOf(entity).forEach(function (name) {
        keys(name).forEach(function (key) {
          if (!byKey.has(key)) {
            byKey.set(key, new Set());
          }
          byKey.get(key).add(entity);
          longest = Math.max(longest, key.split(" ").length);
        });
      });
    });

    // A name's words as names are compared: hyphens opened, Arabic articles dropped («al-Shaar», «al Shaar»: shaar).
    function pieces(text) {
      return analysis
        .words(text)
        .flatMap(function (found) { return found.word.split("-"); })
        .filter(function (piece) { return piece && !analysis.isArticle(piece); });
    }

    function foldedPieces(text) {
      return pieces(text).map(tidsvitne.fold);
    }

    function keys(name) {
      var spelt = pieces(name).map(tidsvitne.inTwoLetters).map(tidsvitne.fold);
      return Array.from(new Set([foldedPieces(name).join(" "), spelt.join(" ")])).filter(Boolean);
    }

    return {
      foldedPieces: foldedPieces,

      // How many words the longest name has.
      longest: function () { return longest; },

      // The entities that go by this name, most written about first.
      called: function (key) {
        return Array.from(byKey.get(key) || []).sort(function (a, b) {
          return b.articles - a.articles || (a.id < b.id ? -1 : 1);
        });
      },

      // The entity's names other than the one with this key, without those that something else shares and those that
      // are another's inflection and find the same («Hvite hjelmer», «de hvite hjelmene»).
      others: function (entity, key) {
        var seen = new Set(signatures(key));
        return namesOf(entity).filter(function (name) {
          var own = signatures(name);
          var known = !own.length || own.some(function (signature) { return seen.has(signature); });
          own.forEach(function (signature) { seen.add(signature); });
          return !known && byKey.get(foldedPieces(name).join(" ")).size === 1;
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

  // Labels and aliases; «Syrian Civil Defence (White Helmets)» is two names.
  function namesOf(entity) {
    return Object.values(entity.labels)
      .concat(entity.aliases)
      .flatMap(function (name) { return name.split(/[()]/); })
      .map(function (name) { return name.trim(); })
      .filter(Boolean);
  }
})();
