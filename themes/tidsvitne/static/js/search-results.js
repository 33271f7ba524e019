// What a search found, as elements: cards of whom the query names, what else was searched for, and the articles.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var CARDS = 5;
  var KIND_ORDER = { place: 0, organisation: 1, person: 2 };

  tidsvitne.resultsOf = function (words) {
    var element = tidsvitne.element;
    var link = tidsvitne.link;
    var root = document.documentElement.dataset.root;
    var uiLang = document.documentElement.lang;

    function cards(entities) {
      if (!entities.length) return [];
      var first = entities.slice(0, CARDS).sort(function (a, b) { return KIND_ORDER[a.kind] - KIND_ORDER[b.kind]; });
      return [element("ul", { class: "search-cards" }, ...first.map(card))];
    }

    function card(entity) {
      var url = uiLang === "en" ? entity.url : uiLang + "/" + entity.url;
      var detail = [kind(entity), holders(entity), words.counted("articles", entity.articles)].filter(Boolean).join(" · ");
      return element("li", { class: "search-card" },
        link(root + "/" + url, words.label(entity.labels), { class: "search-card-name" }), " ",
        element("span", { class: "search-card-detail" }, detail)
      );
    }

    function kind(entity) {
      return words(entity.level ? "level-" + entity.level : "kind-" + entity.kind);
    }

    // What a place is in: the province and the country, of a name that many places have.
    function holders(entity) {
      return (entity.within || []).map(words.label).join(", ");
    }

    // Whether the words were searched for alone, or what else was, and the way to the other.
    function widened(outcome, asked) {
      if (asked.exact) {
        return [element("p", { class: "search-widened" }, other({ exact: false, n: 0 }, "wide"))];
      }
      if (!outcome.alsoSearched.length) return [];
      return [element("p", { class: "search-widened" },
        words("widened", { names: outcome.alsoSearched.join(", ") }), " ", other({ exact: true, n: 0 }, "exact")
      )];

      function other(changes, key) {
        return link(tidsvitne.writeAddress(asked, changes), words(key, { query: asked.q }));
      }
    }

    function meant(queries, asked) {
      if (!queries.length) return [];
      var links = queries.flatMap(function (query, at) {
        return [at ? ", " : " ", link(tidsvitne.writeAddress(asked, { q: query, exact: false, all: false, n: 0 }), query)];
      });
      return [element("p", { class: "search-meant" }, words("meant"), ...links)];
    }

    function order(asked, count) {
      if (count < 2) return [];
      var ways = ["relevance", "date"].flatMap(function (sort, at) {
        var name = words("by-" + sort);
        var way = sort === asked.sort ? element("strong", {}, name) : link(tidsvitne.writeAddress(asked, { sort: sort, n: 0 }), name);
        return [at ? " · " : " ", way];
      });
      return [element("p", { class: "search-order" }, words("order"), ...ways)];
    }

    function item(result, at) {
      var url = root + "/" + result.url;
      var date = result.edtf ? result.dates[uiLang] || result.edtf : words("undated");
      var facts = [result.source, date, words("lang-" + result.lang)].filter(Boolean);
      return element("li", { class: "search-result" },
        element("h2", { class: "search-result-title", lang: result.lang }, link(url, result.title, { id: "result-" + (at + 1) })),
        element("p", { class: "search-result-facts" }, facts.join(" · ")),
        ...quote(result, url)
      );
    }

    function quote(result, url) {
      var sentence = result.sentence;
      var said = sentence
        ? element("a", { href: url + "#" + encodeURIComponent(sentence.anchor) }, ...marked(sentence))
        : result.standfirst;
      return said ? [element("p", { class: "search-result-quote", lang: result.lang }, said)] : [];
    }

    function marked(sentence) {
      var pieces = [];
      var at = 0;
      sentence.marks.forEach(function (mark) {
        pieces.push(sentence.text.slice(at, mark[0]), element("mark", {}, sentence.text.slice(mark[0], mark[1])));
        at = mark[1];
      });
      return pieces.concat(sentence.text.slice(at));
    }

    return { cards: cards, widened: widened, meant: meant, order: order, item: item };
  };
})();
