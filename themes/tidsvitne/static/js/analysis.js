// How words become the terms of the index: the twin of plugins/tidsvitne/search/analysis.py, which explains it.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var LANGUAGES = ["no", "en"];
  var INVISIBLE = "\\u00ad\\u200b-\\u200f\\u2060\\ufeff";
  var MARKS = "\\u0300-\\u036f\\u0610-\\u061a\\u064b-\\u065f\\u0670";
  var LETTER = "[\\p{L}\\p{N}]";
  var RUN = LETTER + "+(?:[" + INVISIBLE + MARKS + "]+" + LETTER + "*)*";
  var APOSTROPHES = "'’‘`´′ʹʻʼʾʿ";
  var WORD = new RegExp(
    "[0-9]+(?:[.,][0-9]+)+" +
      "|[\\p{L}\\p{Nl}\\p{No}](?:\\.[\\p{L}\\p{Nl}\\p{No}])+(?!" + LETTER + ")" +
      "|" + RUN + "(?:[\\-‐‑" + APOSTROPHES + "]" + RUN + ")*",
    "gu"
  );
  var POSSESSIVE = /['’]s$/;
  var DROPPED = new RegExp("[" + INVISIBLE + APOSTROPHES + "]", "gu");
  var JOINT = /[-.,]/;
  var STEMMABLE = /^[a-zß-öø-ɏ]+$/;
  var TWO_LETTERS = { å: "aa", æ: "ae", ø: "oe" };
  // The twin of tidsvitne.text.fold: what NFKD leaves whole, apostrophes, and hyphens that are no «-».
  var FOLDED = {
    ø: "o", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ß: "ss", ı: "i", ς: "σ",
    "'": "", "’": "", "‘": "", "`": "", "ʿ": "", "ʾ": "", "ʻ": "", "ʼ": "", "ʹ": "", "′": "", "‐": "-", "‑": "-"
  };

  // `rules` are those of search/index.py: {articles: "al …", stopWords: {no: "og …", en: "the …"}}.
  tidsvitne.analysis = function (rules) {
    var articles = new Set(rules.articles.split(" "));
    var stopWords = {};
    LANGUAGES.forEach(function (language) {
      stopWords[language] = new Set(rules.stopWords[language].split(" "));
    });

    // The words of a text as they are compared, each with where it stands (UTF-16 offsets).
    function words(text) {
      var found = [];
      for (var match of text.matchAll(WORD)) {
        var word = normal(match[0]);
        if (word) {
          found.push({ word: word, start: match.index, end: match.index + match[0].length });
        }
      }
      return found;
    }

    function parts(word) {
      var pieces = word.split(JOINT).filter(Boolean);
      if (pieces.length < 2) {
        return [word];
      }
      var last = pieces.pop();
      return [word].concat(pieces.filter(function (piece) { return !articles.has(piece); }), last);
    }

    function stem(word, language) {
      return STEM[language](word);
    }

    var termsIn = {};
    LANGUAGES.forEach(function (language) {
      termsIn[language] = remembered(function (word) {
        return parts(word)
          .filter(function (part) { return !stopWords[language].has(part); })
          .map(function (part) { return stem(part, language); });
      });
    });

    function wordTerms(word, language) {
      return termsIn[language](word);
    }

    function queryStems(word) {
      var wanted = LANGUAGES.filter(function (language) { return !stopWords[language].has(word); });
      return unique(wanted.map(function (language) { return stem(word, language); }));
    }

    return {
      words: words,
      parts: parts,
      stem: stem,
      wordTerms: wordTerms,
      terms: function (text, language) {
        return words(text).flatMap(function (found) { return wordTerms(found.word, language); });
      },
      queryStems: queryStems,
      isStopWord: function (word) {
        return LANGUAGES.some(function (language) { return stopWords[language].has(word); });
      },
      isArticle: function (word) { return articles.has(word); }
    };
  };

  tidsvitne.languageOf = function (tag) {
    return ["nb", "nn", "no"].indexOf(tag.split("-")[0]) >= 0 ? "no" : "en";
  };

  tidsvitne.fold = remembered(function (text) {
    var plain = text.replace(/´/g, "").normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
    return Array.from(plain, function (character) {
      return Object.hasOwn(FOLDED, character) ? FOLDED[character] : character;
    }).join("");
  });

  tidsvitne.inTwoLetters = function (word) {
    return word.replace(/[åæø]/g, function (letter) { return TWO_LETTERS[letter]; });
  };

  tidsvitne.plainerSpellings = function (word) {
    return unique([tidsvitne.fold(word), tidsvitne.fold(tidsvitne.inTwoLetters(word))])
      .filter(function (spelling) { return spelling && spelling !== word; })
      .sort();
  };

  var STEM = {
    no: stemmer(tidsvitne.stemNorwegian),
    en: stemmer(function (word) { return lunr.stemmer(new lunr.Token(word, {})).toString(); })
  };

  function stemmer(stemOf) {
    return remembered(function (word) {
      var cut = word.lastIndexOf("-") + 1;
      var last = word.slice(cut);
      return STEMMABLE.test(last) ? word.slice(0, cut) + stemOf(last) : word;
    });
  }

  var normal = remembered(function (word) {
    var plain = word.toLowerCase().normalize("NFC").replace(POSSESSIVE, "").replace(DROPPED, "");
    plain = plain.replace(/[‐‑]/g, "-").replace(/^-+|-+$/g, "");
    return /^[0-9]/.test(plain) ? plain : plain.replace(/\./g, "");
  });

  // The same words come again and again.
  function remembered(work) {
    var done = new Map();
    return function (word) {
      if (!done.has(word)) {
        done.set(word, work(word));
      }
      return done.get(word);
    };
  }

  function unique(list) {
    return Array.from(new Set(list));
  }
})();
