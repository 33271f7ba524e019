// The search of an archive; docs/search.md tells of it.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var SLICE = 30; // ms of work before a pause
  var MOST_TOLD = 3; // frequent terms whose best documents are loaded for one word

  // Promises the search of this archive. `load` promises what a file below search/ hands over.
  tidsvitne.openSearch = function (load) {
    var shelf = tidsvitne.shelf(load);
    return shelf.settle(function () { return shelf.file("root", same); }).then(function (root) {
      return opened(shelf, root);
    });
  };

  function opened(shelf, root) {
    var analysis = tidsvitne.analysis(tidsvitne.rules);
    var entries = tidsvitne.entries(shelf, root, tidsvitne.rules.fields);
    var searcher = tidsvitne.searcher(shelf, entries, analysis);
    var facets = tidsvitne.facets(shelf, entries);
    var quoted = { analysis: analysis, foldedPieces: searcher.foldedPieces };

    // Promises the outcome of a query: which articles, in order, before anything is known of them but their names.
    // `options` are {exact, all, filters, sort}; without words, the filters alone are the query.
    function search(text, options) {
      var wanted = Object.assign({ exact: false, all: false, filters: {}, sort: "relevance" }, options);
      return shelf.settle(function () {
        var found = text.trim() ? searcher.search(text, wanted.exact, wanted.all) : searcher.everything();
        if (!isFiltered(wanted.filters) && wanted.sort !== "date" && text.trim()) return found;
        return narrowed(found, wanted, Boolean(text.trim()));
      }).then(function (found) { return Object.assign(found, { count: found.results.length }); });
    }

    function narrowed(found, wanted, hasWords) {
      if (found.problem) return found;
      if (!hasWords) found.results = facets.all(wanted.filters).map(function (ref) { return { ref: ref, score: 0, terms: new Set() }; });
      var passing = facets.passing(found.results, wanted.filters);
      return Object.assign(found, {
        unfiltered: found.results.length,
        results: wanted.sort === "date" || !hasWords ? facets.newestFirst(passing) : passing
      });
    }

    // Promises for each facet its values among the outcome's results: {value, count, labels}, most frequent first.
    function counts(outcome) {
      return shelf.settle(function () {
        return facets.counts(outcome.results);
      });
    }

    // Promises what entities are called, by their ids.
    function labels(ids) {
      return shelf.settle(function () {
        return Object.fromEntries(ids.map(function (id) { return [id, facets.labelsOf(id)]; }));
      });
    }

    // Promises what the page shows of the outcome's results from one number up to another.
    function show(outcome, from, to) {
      var results = outcome.results.slice(from, to);
      return shelf.settle(function () {
        var told = bestOf(outcome, results);
        return told && results.map(function (result) { return material(result, told); });
      }).then(function (parts) {
        return inTurn(parts, function (part, at) { return whole(part, results[at], outcome); });
      });
    }

    // What is told of a frequent word's best documents, by term; nothing as long as it is not there.
    function bestOf(outcome, results) {
      var terms = new Set(outcome.isOneWord ? results.flatMap(function (result) { return Array.from(result.terms); }) : []);
      var frequent = Array.from(terms).filter(entries.hasBest);
      if (frequent.length > MOST_TOLD) return new Map();
      var told = new Map(frequent.map(function (term) { return [term, entries.best(term)]; }));
      return Array.from(told.values()).every(Boolean) && told;
    }

    // What a result is made of. One that is among a word's best is told with these, any other in its document's own file.
    function material(result, told) {
      var hits = Array.from(result.terms, function (term) { return told.has(term) && told.get(term).get(result.ref); }).filter(Boolean);
      if (hits.length) {
        var passages = hits.map(function (hit) { return hit.sentence; });
        return { head: hits[0].head, passages: passages.filter(anchored), standfirst: passages[0][1] };
      }
      var file = shelf.file("d/" + result.ref.replace(".", "/"), same);
      return file && { head: file[0], passages: file[2], standfirst: file[1] };
    }

    function whole(part, result, outcome) {
      var head = part.head;
      var sentence = tidsvitne.bestSentence(part.passages, head[2], result.terms, outcome.names, quoted);
      return {
        ref: result.ref,
        url: head[0],
        title: head[1],
        lang: head[2],
        source: head[3],
        edtf: head[4],
        dates: head[5],
        sentence: sentence,
        standfirst: sentence ? null : part.standfirst
      };
    }

    return { search: search, show: show, facets: counts, labels: labels };
  }

  // Promises what is made of each of a list, with a pause wherever the reader would feel the work.
  function inTurn(list, make) {
    var made = [];
    function go() {
      var until = performance.now() + SLICE;
      while (made.length < list.length) {
        made.push(make(list[made.length], made.length));
        if (performance.now() > until) return new Promise(function (done) { setTimeout(done); }).then(go);
      }
      return made;
    }
    return Promise.resolve().then(go);
  }

  function isFiltered(filters) {
    return Object.values(filters).some(function (value) { return value && value.length > 0; });
  }

  function anchored(passage) {
    return passage[0] !== null;
  }

  function same(data) {
    return data;
  }
})();
