// The search page: reads the query from the address, shows what search/*.js holds for it. Every new search is a new address.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var PAGE_SIZE = 10;
  var CARDS = 5;
  var KIND_ORDER = { place: 0, organisation: 1, person: 2 };

  var page = document.getElementById("search-results");
  var asked = new URLSearchParams(location.search);
  var query = (asked.get("q") || "").trim();
  var exact = asked.get("exact") === "1";
  var root = document.documentElement.dataset.root;
  var uiLang = document.documentElement.lang;

  if (page) {
    start();
  }

  function start() {
    document.querySelectorAll('input[type="search"][name="q"]').forEach(function (input) { input.value = query; });
    if (!query) {
      return;
    }
    document.title = query + " – " + document.title;
    tidsvitne.openSearch().then(function (search) {
      return search.search(query, { exact: exact }).then(function (outcome) { return show(search, outcome); });
    }).catch(function () {
      announce(words("unavailable"));
    });
  }

  function show(search, outcome) {
    if (outcome.problem) {
      explain(outcome.problem);
      return;
    }
    var count = Math.max(PAGE_SIZE, parseInt(asked.get("n"), 10) || 0);
    return search.show(outcome, 0, count).then(function (results) {
      page.append(
        ...cards(outcome.entities.slice(0, CARDS)),
        ...alsoSearched(outcome.alsoSearched),
        ...wordsAlone(),
        ...resultList(results),
        ...more(outcome.results.length, count)
      );
      announce(outcome.results.length ? counted("results", outcome.results.length) : words("none"));
    });
  }

  function explain(problem) {
    announce(words(problem));
    if (problem !== "malformed") {
      return;
    }
    var plain = query.replace(/[+\-~^:*\\]+/g, " ").trim();
    if (plain) {
      page.append(element("p", {}, link(address({ q: plain }), words("plain", { query: plain }))));
    }
  }

  function cards(entities) {
    if (!entities.length) {
      return [];
    }
    var ordered = entities.slice().sort(function (a, b) { return KIND_ORDER[a.kind] - KIND_ORDER[b.kind]; });
    return [element("ul", { class: "search-cards" }, ...ordered.map(card))];
  }

  function card(entity) {
    var url = uiLang === "en" ? entity.url : uiLang + "/" + entity.url;
    var label = entity.labels[uiLang] || entity.labels.en || Object.values(entity.labels)[0];
    return element("li", { class: "search-card" },
      link(root + "/" + url, label, { class: "search-card-name" }),
      " ",
      element("span", { class: "search-card-detail" }, [words("kind-" + entity.kind), counted("articles", entity.articles)].filter(Boolean).join(" · "))
    );
  }

  function alsoSearched(names) {
    if (!names.length) {
      return [];
    }
    return [element("p", { class: "search-widened" },
      words("widened", { names: names.join(", ") }),
      " ",
      link(address({ q: query, exact: "1" }), words("exact", { query: query }))
    )];
  }

  function wordsAlone() {
    if (!exact) {
      return [];
    }
    return [element("p", { class: "search-widened" }, link(address({ q: query }), words("wide", { query: query })))];
  }

  function resultList(results) {
    return results.length ? [element("ol", { class: "search-results-list" }, ...results.map(resultItem))] : [];
  }

  function resultItem(result) {
    var url = root + "/" + result.url;
    var facts = [result.source, result.dates[uiLang] || result.edtf, words("lang-" + result.lang)].filter(Boolean);
    return element("li", { class: "search-result" },
      element("h2", { class: "search-result-title", lang: result.lang }, link(url, result.title)),
      element("p", { class: "search-result-facts" }, facts.join(" · ")),
      ...quote(result, url)
    );
  }

  function quote(result, url) {
    var sentence = result.sentence;
    if (!sentence) {
      return result.standfirst ? [element("p", { class: "search-result-quote", lang: result.lang }, result.standfirst)] : [];
    }
    var anchor = element("a", { href: url + "#" + encodeURIComponent(sentence.anchor) }, ...marked(sentence));
    return [element("p", { class: "search-result-quote", lang: result.lang }, anchor)];
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

  function more(count, shown) {
    if (count <= shown) {
      return [];
    }
    var next = { q: query, n: String(shown + PAGE_SIZE) };
    if (exact) {
      next.exact = "1";
    }
    return [element("p", { class: "search-more" }, link(address(next), words("more", { count: count - shown })))];
  }

  function announce(text) {
    document.getElementById("search-status").textContent = text;
  }

  function counted(key, count) {
    return words(key + (count === 1 ? "-one" : "-many"), { count: count });
  }

  // The interface's words stand in the page, as data-word-… of the results' element, with {names} to fill in.
  function words(key, values) {
    var text = page.getAttribute("data-word-" + key) || "";
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return values && name in values ? values[name] : whole;
    });
  }

  function address(parameters) {
    return "?" + new URLSearchParams(parameters).toString();
  }

  function link(href, text, attributes) {
    return element("a", Object.assign({ href: href }, attributes), text);
  }

  function element(name, attributes, ...children) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    made.append(...children);
    return made;
  }
})();
