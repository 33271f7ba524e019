// The Norwegian stemmer of Snowball 3.1, for words of three letters or more without apostrophes.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var VOWEL = /[aeiouyåæêòóôø]/;
  var MAIN = longestFirst(
    "a e ede ande ende ane ene hetene erte en heten ar er heter s as es edes endes enes hetenes ens hetens ers ets et het ert ast"
  );
  var OTHER = longestFirst("leg eleg ig eig lig elig els lov elov slov hetslov");
  // Words on -ers whose s belongs to a genitive or a name: «kinders», «kappers»; but not «-skapers», «-havers», «-givers».
  var KEEPS_ERS = /(?:ind|kk|nk|amm|omm|kap|pp|lt|ast|øst|v)$/;
  var DROPS_ERS = /(?:skap|hav|giv)$/;
  var LOSES_S = /(?:[bcdfghjlmnoptvyz]|[^e]r|^r|[^aeiouyåæêòóôø]k)$/;

  tidsvitne.stemNorwegian = function (word) {
    if (word.length < 3) {
      return word;
    }
    var start = regionStart(word);
    word = withoutMainSuffix(word, start);
    if (/[dv]t$/.test(word) && word.length - 2 >= start) {
      word = word.slice(0, -1);
    }
    var other = suffix(word, start, OTHER);
    return word.slice(0, word.length - other.length);
  };

  // Where suffixes may begin: after the first consonant that follows a vowel, but not before the fourth letter.
  function regionStart(word) {
    var at = 0;
    while (at < word.length && !VOWEL.test(word[at])) at += 1;
    at += 1;
    while (at < word.length && VOWEL.test(word[at])) at += 1;
    return at < word.length ? Math.max(at + 1, 3) : word.length;
  }

  function withoutMainSuffix(word, start) {
    var found = suffix(word, start, MAIN);
    var base = word.slice(0, word.length - found.length);
    switch (found) {
      case "ers":
        return KEEPS_ERS.test(base) && !DROPS_ERS.test(base) ? word : base;
      case "s":
        return LOSES_S.test(base) ? base : word;
      case "ert":
      case "erte":
        return base + "er";
      default:
        return base;
    }
  }

  function suffix(word, start, suffixes) {
    var region = word.slice(start);
    for (var ending of suffixes) {
      if (region.endsWith(ending)) {
        return ending;
      }
    }
    return "";
  }

  function longestFirst(list) {
    return list.split(" ").sort(function (a, b) {
      return b.length - a.length;
    });
  }
})();
