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
  var MOST_EDITS = 2;
  var LONGEST_FUZZY = 32;

  // A hyphen is part of a name, not the end of a word.
  lunr.tokenizer.separator = lunr.QueryLexer.termSeparator = /\s/;

  // Everything here returns at once, from the files that are there; the shelf has it called again when more are.
  tidsvitne.searcher = function (shelf, entries, analysis) {
    var lookup = tidsvitne.lookup(entries, analysis);
    var names = tidsvitne.names(entries, analysis);
    var dictionary = tidsvitne.dictionary(shelf);
    var phrases = tidsvitne.phrases(shelf, analysis, lookup);
    var pipeline = registered(lookup);

    // `exact` searches for the words alone. The outcome has `problem`: "", "malformed" or "nothing-to-look-for".
    function search(text, exact) {
      var clauses;
      try {
        clauses = parsed(withoutPunctuation(text, entries.fields), entries.fields);
      } catch (error) {
        if (!(error instanceof lunr.QueryParseError)) throw error;
        return outcome("malformed");
      }
      var named = exact ? [] : namesIn(clauses);
      var live = clauses.filter(function (clause) { return !clause.usePipeline || lookup(clause.term).length > 0; });
      if (!live.length && !named.length) {
        return outcome("nothing-to-look-for");
      }
      if (exact) {
        return outcome("", ranked(run(live.map(inTextOnly)), []), [], live.length < 2);
      }
      var inNames = new Set(named.flatMap(function (name) { return name.clauses; }));
      var parts = live.filter(function (clause) { return !inNames.has(clause); }).flatMap(partsOf);
      var found = run(live.concat(parts, named.flatMap(idsOf))).filter(passes(live, named));
      var wider = named.flatMap(function (name) { return name.others; }).map(function (other) {
        var words = allWordsOf(other);
        return words.length ? run(live.filter(binding).concat(words)).filter(saying(other)) : [];
      });
      return outcome("", ranked(found.concat(...wider), named), named, live.length < 2);
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
        if (clause.editDistance) return dictionary.near(word, clause.editDistance);
        var star = clause.editDistance === undefined ? word.indexOf("*") : -1;
        if (star === 0) return dictionary.ending(word);
        return star > 0 ? entries.beginningWith(word.slice(0, star)) : [word];
      }).filter(entries.isTerm);
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

    function allWordsOf(text) {
      return analysis
        .words(text)
        .filter(function (found) { return lookup(found.word).length > 0; })
        .map(function (found) {
          return plain(found.word, { fields: TEXT_FIELDS, presence: lunr.Query.presence.REQUIRED });
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

    return { search: search, run: run, foldedPieces: names.foldedPieces };
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
    return Array.from(seen.values());
  }

  function outcome(problem, results, named, isOneWord) {
    named = named || [];
    return {
      problem: problem,
      results: results || [],
      isOneWord: Boolean(isOneWord),
      entities: unique(named.flatMap(function (name) { return name.entities; })),
      alsoSearched: unique(named.flatMap(function (name) { return name.others; })),
      names: unique(named.flatMap(function (name) { return [name.key].concat(name.others); }))
    };
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
