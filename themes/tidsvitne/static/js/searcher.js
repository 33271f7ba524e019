// From a query to its results. lunr.js parses and ranks; this finds what the query's words stand for in the index, and
// widens a name to all that it is called.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var QUERY_PIPELINE = "tidsvitne-query";
  var TEXT_FIELDS = ["title", "standfirst", "source", "body"];
  var PARTS_BOOST = 0.5;
  var MOST_NAMES = 12;
  var MOST_WORDS = 8; // of a name
  var MOST_OF_NOUN = 3; // words
  var MOST_MEANT = 12; // terms that are weighed against each other
  var MOST_EDITS = 2;
  var MOST_FITTING = 100; // words that a pattern stands for
  var MOST_FILES = 50; // to load for it, of the dictionary or of words that begin so
  var UNBOUNDED = { words: Infinity, files: Infinity };
  var MANY_WORDS = {};
  var LONGEST_FUZZY = 32;

  // A hyphen is part of a name, not the end of a word.
  lunr.tokenizer.separator = lunr.QueryLexer.termSeparator = /\s/;

  // Everything here returns at once, from the files that are there; the shelf has it called again when more are.
  tidsvitne.searcher = function (shelf, entries, analysis) {
    var lookup = tidsvitne.lookup(entries, analysis);
    var names = tidsvitne.names(entries, analysis);
    var pipeline = registered(lookup);
    var most = UNBOUNDED; // what this query's patterns may stand for
    var dictionary = tidsvitne.dictionary(shelf);
    var phrases = tidsvitne.phrases(entries, analysis, lookup);

    // `exact` searches for the words alone, `all` for every word that a pattern stands for, however many. The outcome
    // has `problem`: "", "malformed", "nothing-to-look-for" or "many-words".
    function search(text, exact, all) {
      try {
        most = all ? UNBOUNDED : { words: MOST_FITTING, files: MOST_FILES };
        return found(text, exact);
      } catch (error) {
        if (error === MANY_WORDS) return outcome({ problem: "many-words" });
        if (error instanceof lunr.QueryParseError) return outcome({ problem: "malformed" });
        throw error;
      }
    }

    function found(text, exact) {
      var asked = read(text, exact);
      var clauses = asked.clauses;
      var named = exact ? [] : namesIn(clauses);
      var live = clauses.filter(function (clause) { return !clause.usePipeline || lookup(clause.term).length > 0; });
      if (!live.length && !named.length) {
        return outcome({ problem: "nothing-to-look-for" });
      }
      var made = exact ? ranked(run(live.map(inTextOnly)), []) : widened(live, named, clauses);
      made.results = made.results.filter(together(asked.phrases));
      return outcome(Object.assign(made, {
        isOneWord: live.length < 2,
        names: made.names.concat(asked.phrases.map(function (phrase) { return phrase.text; })),
        didYouMean: made.results.length || shelf.isWaiting() ? [] : meant(text, live)
      }));
    }

    function widened(live, named, clauses) {
      var inNames = new Set(named.flatMap(function (name) { return name.clauses; }));
      var free = live.filter(function (clause) { return !inNames.has(clause); });
      var nouns = nounsIn(clauses.map(function (clause) { return inNames.has(clause) ? null : clause; }));
      var words = nouns.filter(isWord).map(function (noun) { return plain(noun); });
      var found = run(live.concat(free.flatMap(partsOf), named.flatMap(idsOf), words)).filter(passes(live, named));
      var others = named.flatMap(function (name) { return name.others; }).concat(nouns.filter(isPhrase));
      var wider = others.map(function (other) {
        var all = allWordsOf(other);
        return all.length ? run(live.filter(binding).concat(all)).filter(saying(other)) : [];
      });
      return Object.assign(ranked(found.concat(...wider), named), {
        entities: unique(named.flatMap(function (name) { return name.entities; })),
        alsoSearched: unique(named.flatMap(function (name) { return name.others; }).concat(nouns)),
        names: unique(named.map(function (name) { return name.key; }).concat(others))
      });
    }

    // A query's clauses and phrases. A phrase that is somebody's name is found as the name is.
    function read(text, exact) {
      var quoted = [];
      var rest = text.replace(/([+-]?)(?:["“”„]([^"“”„]*)["“”„]|«([^«»]*)»)/g, function (_, sign, straight, pointed) {
        var inside = straight === undefined ? pointed : straight;
        var words = analysis.words(inside);
        if (sign !== "-" && (words.length < 2 || (!exact && names.called(names.foldedPieces(inside).join(" ")).length))) {
          return " " + words.map(function (found) { return sign + found.word; }).join(" ") + " ";
        }
        if (words.length) quoted.push({ text: inside, isProhibited: sign === "-" });
        return " ";
      });
      var clauses = parsed(withoutPunctuation(rest, entries.fields), entries.fields);
      return {
        clauses: clauses.concat(quoted.flatMap(function (phrase) {
          return phrase.isProhibited ? [] : allWordsOf(phrase.text, entries.fields);
        })),
        phrases: quoted
      };
    }

    // Whether a result has every phrase, and none that it must not have.
    function together(wanted) {
      if (!wanted.length) return function () { return true; };
      var tests = wanted.map(function (phrase) {
        var documents = phrases.documents(phrase.text);
        return function (result) { return documents.has(result.ref) !== phrase.isProhibited; };
      });
      return function (result) { return tests.every(function (test) { return test(result); }); };
    }

    // What else the common nouns among plain clauses are called, where the archive has it; the longest noun first.
    function nounsIn(clauses) {
      var found = [];
      for (var from = 0; from < clauses.length; from += 1) {
        for (var to = Math.min(clauses.length, from + MOST_OF_NOUN); to > from; to -= 1) {
          var own = clauses.slice(from, to);
          var others = own.every(function (clause) { return clause && isPlain(clause); }) ? otherNouns(own) : [];
          if (!others.length) continue;
          found.push(...others);
          from = to - 1;
          break;
        }
      }
      return unique(found).filter(function (noun) { return wordsOf(noun).every(isKnown); });
    }

    function otherNouns(clauses) {
      var words = clauses.flatMap(function (clause) { return wordsOf(clause.term); });
      return unique(["no", "en"].flatMap(function (language) {
        var entry = entries.entry(words.map(function (word) { return analysis.stem(word, language); }).join(" "));
        return entry && entry.g ? entry.g.split(";") : [];
      })).filter(function (noun) { return wordsOf(noun).join(" ") !== words.join(" "); });
    }

    // Queries with a word of the archive's in the place of one that it has not.
    function meant(text, live) {
      var unknown = live.filter(function (clause) { return isPlain(clause) && !lookup(clause.term).some(entries.isTerm); });
      var other = unknown.length ? nearest(unknown[0].term) : null;
      return other ? [text.replace(unknown[0].term, other)] : [];
    }

    function nearest(word) {
      var own = wordsOf(word)[0];
      if (own.length > LONGEST_FUZZY) return null;
      for (var edits = 1; edits <= (own.length > 4 ? MOST_EDITS : 1); edits += 1) {
        var found = unique(analysis.queryStems(own).flatMap(function (stem) { return dictionary.near(stem, edits, Infinity); }))
          .filter(function (term) { return term.indexOf("/") < 0 && !/^[0-9]/.test(term); })
          .sort(function (a, b) { return alike(own, b) - alike(own, a) || (a < b ? -1 : 1); })
          .slice(0, MOST_MEANT)
          .filter(entries.isTerm);
        if (found.length) return dictionary.surface(found.sort(function (a, b) {
          return Number(b[0] === own[0]) - Number(a[0] === own[0]) || entries.frequency(b) - entries.frequency(a);
        })[0]);
        if (shelf.isWaiting()) return null;
      }
      return null;
    }

    function everything() {
      return outcome({});
    }

    function wordsOf(text) {
      return analysis.words(text).map(function (found) { return found.word; });
    }

    function isKnown(word) {
      return lookup(word).some(entries.isTerm);
    }

    // lunr's own results of clauses, as the index of all terms would have them.
    function run(clauses) {
      // lunr takes a query without clauses for a negated one, and finds everything.
      if (!clauses.length) return [];
      var terms = Array.from(new Set(clauses.flatMap(termsOf))).sort();
      return shelf.isWaiting() ? [] : tidsvitne.query(clauses, terms, entries, pipeline);
    }

    // The index's terms that lunr will come upon for a clause.
    function termsOf(clause) {
      var words = clause.usePipeline ? lookup(clause.term) : [clause.term];
      return words.flatMap(function (word) {
        if (clause.editDistance) return bounded(dictionary.near(word, clause.editDistance, most.files), most.words);
        var star = clause.editDistance === undefined ? word.indexOf("*") : -1;
        if (star === 0) return bounded(dictionary.ending(word, most.files), most.words);
        return star > 0 ? bounded(entries.beginningWith(word.slice(0, star), most.files), Infinity) : [word];
      }).filter(entries.isTerm);
    }

    // What a pattern stands for, unless it is so much that the reader is asked first.
    function bounded(terms, number) {
      if (!terms || terms.length > number) throw MANY_WORDS;
      return terms;
    }

    // The stretches of plain words that are somebody's or some place's name, the longest that fit from the left.
    function namesIn(clauses) {
      var found = [];
      for (var from = 0; from < clauses.length; from += 1) {
        var name = nameFrom(clauses, from);
        if (name) {
          found.push(name);
          from += name.clauses.length - 1;
        }
      }
      return found;
    }

    function nameFrom(clauses, from) {
      var length = 0;
      while (length < MOST_WORDS && from + length < clauses.length && isPlain(clauses[from + length])) length += 1;
      for (; length > 0; length -= 1) {
        var own = clauses.slice(from, from + length);
        var key = own.flatMap(function (clause) { return names.foldedPieces(clause.term); }).join(" ");
        var called = names.called(key);
        if (called.length) {
          return name(own, key, called);
        }
      }
      return null;
    }

    function name(clauses, key, called) {
      return {
        key: key,
        clauses: clauses,
        entities: called,
        terms: clauses.flatMap(function (clause) { return lookup(clause.term); }),
        others: unique(called.flatMap(function (entity) { return names.others(entity, key).slice(0, MOST_NAMES); }))
      };
    }

    function isPlain(clause) {
      return (
        clause.presence === lunr.Query.presence.OPTIONAL &&
        clause.usePipeline &&
        clause.boost === 1 &&
        clause.editDistance === undefined &&
        clause.fields.length === entries.fields.length
      );
    }

    // «Øst-Aleppo» is looked up whole; its parts find more, ranked lower.
    function partsOf(clause) {
      var parts = isPlain(clause) ? analysis.words(clause.term).flatMap(function (found) {
        return analysis.parts(found.word).slice(1);
      }) : [];
      return parts
        .filter(function (part) { return lookup(part).length > 0; })
        .map(function (part) { return plain(part, { boost: PARTS_BOOST }); });
    }

    function allWordsOf(text, fields) {
      return analysis
        .words(text)
        .filter(function (found) { return lookup(found.word).length > 0; })
        .map(function (found) {
          return plain(found.word, { fields: fields || TEXT_FIELDS, presence: lunr.Query.presence.REQUIRED });
        });
    }

    // A clause as lunr's parser would make it.
    function plain(term, more) {
      return Object.assign({
        term: term,
        fields: entries.fields,
        boost: 1,
        usePipeline: true,
        presence: lunr.Query.presence.OPTIONAL
      }, more);
    }

    function idsOf(name) {
      return name.entities.map(function (entity) {
        return plain(entity.id, { fields: ["entities"], usePipeline: false });
      });
    }

    function inTextOnly(clause) {
      return clause.fields.length === entries.fields.length ? Object.assign({}, clause, { fields: TEXT_FIELDS }) : clause;
    }

    // Without a required word, a name must be there as a name, or what it names: «White Helmets» is not «white».
    function passes(live, named) {
      if (!named.length || live.some(required)) {
        return function () { return true; };
      }
      var ofNames = new Set(named.flatMap(function (name) { return name.terms.concat(name.entities.map(idOf)); }));
      var tests = named.map(hasName);
      return function (match) {
        var byOtherWord = matchedTerms(match).some(function (term) { return !ofNames.has(term); });
        return byOtherWord || tests.some(function (test) { return test(match); });
      };
    }

    function hasName(name) {
      var says = saying(name.key);
      return function (match) {
        var matched = new Set(matchedTerms(match));
        return name.entities.some(function (entity) { return matched.has(entity.id); }) || says(match);
      };
    }

    // One word is said where lunr found it; the words of several must stand together.
    function saying(name) {
      if (names.foldedPieces(name).length === 1) return function () { return true; };
      var documents = phrases.documents(name);
      return function (match) { return documents.has(match.ref); };
    }

    return { search: search, everything: everything, run: run, foldedPieces: names.foldedPieces };
  };

  // Returns a function from a query's word to the index's terms for it; its stems where the index has none, for fuzzy
  // search; nothing for a stop word, unless it is a word that says something in the other language and stands there.
  tidsvitne.lookup = function (entries, analysis) {
    function termsOf(word) {
      return analysis.queryStems(word).flatMap(function (stem) {
        var found = entries.entry(stem);
        return (entries.isTerm(stem) ? [stem] : []).concat(found && found.f ? found.f.split(" ") : []);
      });
    }

    // Who writes å, æ or ø means it, unless no article has it so.
    function spelt(word) {
      var found = termsOf(word);
      if (found.length && /[åæø]/.test(word)) return found;
      return found.concat(tidsvitne.plainerSpellings(word).flatMap(termsOf));
    }

    function wordTerms(word) {
      var parts = analysis.parts(word);
      var whole = spelt(word);
      return whole.length || parts.length === 1 ? whole : parts.slice(1).flatMap(spelt);
    }

    return function (text) {
      var words = analysis.words(text).map(function (found) { return found.word; });
      var found = words.flatMap(wordTerms);
      var unknown = words.filter(function (word) { return !analysis.isStopWord(word); });
      return unique(found.length ? found : unknown.flatMap(analysis.queryStems));
    };
  };

  function registered(lookup) {
    function look(token) {
      return lookup(token.toString()).map(function (term) {
        return token.clone(function () { return term; });
      });
    }
    look.label = QUERY_PIPELINE;
    lunr.Pipeline.registeredFunctions[QUERY_PIPELINE] = look;
    var pipeline = new lunr.Pipeline();
    pipeline.add(look);
    return pipeline;
  }

  // A headline's dash is no minus and its colon names no field: «Aleppo: sykehus bombet - fire døde».
  function withoutPunctuation(text, fields) {
    return text.replace(/(^|\s)[-+]+(?=\s|$)/g, "$1").replace(/([^\s:]*):/g, function (whole, before) {
      return fields.indexOf(before.replace(/^[-+]/, "")) >= 0 ? whole : before + " ";
    });
  }

  function parsed(text, fields) {
    var query = new lunr.Query(fields);
    new lunr.QueryParser(text, query).parse();
    query.clauses.forEach(boundEdits);
    return query.clauses;
  }

  // What a fuzzy word costs grows with its length to the power of its edits.
  function boundEdits(clause) {
    if (clause.editDistance !== undefined) {
      clause.editDistance = clause.term.length > LONGEST_FUZZY ? 0 : Math.min(clause.editDistance, MOST_EDITS);
    }
  }

  // Each article once, in the order in which it was found.
  function ranked(matches, named) {
    var ids = new Set(named.flatMap(function (name) { return name.entities.map(idOf); }));
    var seen = new Map();
    matches.forEach(function (match) {
      if (!seen.has(match.ref)) {
        seen.set(match.ref, { ref: match.ref, score: match.score, terms: new Set() });
      }
      matchedTerms(match).forEach(function (term) {
        if (!ids.has(term)) seen.get(match.ref).terms.add(term);
      });
    });
    return { results: Array.from(seen.values()), names: [] };
  }

  function outcome(found) {
    var nothing = {
      problem: "",
      results: [],
      isOneWord: false,
      entities: [],
      alsoSearched: [],
      names: [],
      didYouMean: [],
      unfiltered: 0
    };
    return Object.assign(nothing, found);
  }

  // How many letters two words begin with alike.
  function alike(one, other) {
    var at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    return at;
  }

  function isPhrase(text) {
    return /\s/.test(text);
  }

  function isWord(text) {
    return !isPhrase(text);
  }

  function idOf(entity) {
    return entity.id;
  }

  function matchedTerms(match) {
    return Object.keys(match.matchData.metadata);
  }

  function required(clause) {
    return clause.presence === lunr.Query.presence.REQUIRED;
  }

  // Required or prohibited.
  function binding(clause) {
    return clause.presence !== lunr.Query.presence.OPTIONAL;
  }

  function unique(list) {
    return Array.from(new Set(list));
  }
})();
