// All articles in one index that unmodified lunr.js loads and asks: what our results are compared with.
"use strict";

var bench = (function () {
  var TEXT_FIELDS = ["title", "standfirst", "source", "body"];
  var engine = tidsvitne.engine();
  var ready = null;

  // Looks words up as our page does, in the whole vocabulary; written a second time.
  function lookup(data) {
    var analysis = engine.analysis(engine.rules);
    var known = new Set(data.lunr.invertedIndex.map(function (entry) { return entry[0]; }));

    function termsOf(word) {
      return analysis.queryStems(word).flatMap(function (stem) {
        return (known.has(stem) ? [stem] : []).concat(data.folded[stem] || []);
      });
    }

    function spelt(word) {
      var found = termsOf(word);
      var meant = found.length && /[åæø]/.test(word);
      return meant ? found : found.concat(engine.plainerSpellings(word).flatMap(termsOf));
    }

    function wholeOrParts(word) {
      var parts = analysis.parts(word);
      var whole = spelt(word);
      return whole.length || parts.length === 1 ? whole : parts.slice(1).flatMap(spelt);
    }

    return function (text) {
      var words = analysis.words(text).map(function (found) { return found.word; });
      var found = words.flatMap(wholeOrParts);
      var stems = words.filter(function (word) { return !analysis.isStopWord(word); }).flatMap(analysis.queryStems);
      return Array.from(new Set(found.length ? found : stems));
    };
  }

  function load() {
    ready = ready || fetch("index.json").then(function (sent) { return sent.json(); }).then(function (data) {
      var look = lookup(data);
      lunr.Pipeline.registerFunction(function (token) {
        return look(token.toString()).map(function (term) { return token.clone(function () { return term; }); });
      }, "judge");
      return { index: lunr.Index.load(data.lunr), look: look };
    });
    return ready;
  }

  // The words alone: without words that stand nowhere, and in names only where a field says so.
  async function matches(text) {
    var loaded = await load();
    var asked = new lunr.Query(loaded.index.fields);
    new lunr.QueryParser(text, asked).parse();
    var clauses = asked.clauses.filter(function (clause) { return !clause.usePipeline || loaded.look(clause.term).length; });
    if (!clauses.length) return [];
    clauses.forEach(function (clause) {
      if (clause.fields.length === loaded.index.fields.length) clause.fields = TEXT_FIELDS;
    });
    var found = loaded.index.query(function (query) { query.clauses = clauses; });
    return found.map(function (match) { return [match.ref, match.score]; });
  }

  async function query(text) {
    var start = performance.now();
    var found = await matches(text);
    return { ms: performance.now() - start, found: found.length };
  }

  return { query: query, matches: matches };
})();
