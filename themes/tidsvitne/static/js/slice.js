// A small lunr.Index that finds for some clauses exactly what the index of all terms would.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  // Runs clauses, whose terms are in `terms`, sorted; their pipeline is `pipeline`. Returns lunr's own results.
  tidsvitne.query = function (clauses, terms, entries, pipeline) {
    var negated = clauses.every(function (clause) { return clause.presence === lunr.Query.presence.PROHIBITED; });
    var index = sliced(terms, entries, pipeline, negated ? entries.all() : []);
    return index.query(function (query) {
      clauses.forEach(function (clause) { query.clause(Object.assign({}, clause)); });
    });
  };

  function sliced(terms, entries, pipeline, all) {
    var inverted = Object.create(null);
    var vectors = Object.create(null);
    // Where lunr is asked for nothing but what shall not be there, it wants to be told of every document.
    all.forEach(function (ref) {
      entries.fields.forEach(function (field) { vectors[field + "/" + ref] = new lunr.Vector(); });
    });
    numbered(terms, entries).forEach(function (term, number) {
      inverted[term] = { _index: number };
      entries.postings(term).forEach(function (list, at) {
        var field = entries.fields[at];
        var documents = inverted[term][field] = {};
        list.forEach(function (posting) {
          var name = field + "/" + posting.ref;
          documents[posting.ref] = {};
          (vectors[name] = vectors[name] || new lunr.Vector()).elements.push(number, posting.score);
        });
      });
    });
    return new lunr.Index({
      fields: entries.fields,
      fieldVectors: vectors,
      invertedIndex: inverted,
      tokenSet: lunr.TokenSet.fromArray(terms),
      pipeline: pipeline
    });
  }

  // The terms in the order in which they were first met, document by document and field by field: sums of scores depend on it.
  function numbered(terms, entries) {
    var firsts = new Map(terms.map(function (term) {
      var heads = entries.postings(term).map(function (list, field) { return Object.assign({ field: field }, list[0]); });
      return [term, heads.filter(function (head) { return head.ref; }).sort(byFirst)[0]];
    }));
    return terms.slice().sort(function (a, b) { return byFirst(firsts.get(a), firsts.get(b)) || (a < b ? -1 : 1); });
  }

  function byFirst(a, b) {
    return tidsvitne.inOrder(a, b) || a.field - b.field;
  }
})();
