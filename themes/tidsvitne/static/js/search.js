// The search page: what its address asks for is searched and shown. Every search that the reader sends is a new address.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var PAGE_SIZE = 10;
  var PAUSE = 400; // ms without a key before what is typed is searched for

  var page = document.getElementById("search-results");
  var status = document.getElementById("search-status");
  var band = document.getElementById("search-filters");
  var form = document.getElementById("search-form");
  var box = form.elements.namedItem("q");
  var words = tidsvitne.wordsOf(page);
  var made = tidsvitne.resultsOf(words);
  var filters = tidsvitne.filters(band, words);
  var title = document.title;
  var archive = null; // the promise of its search
  var latest = { asked: tidsvitne.readAddress(location.search), outcome: null, counts: null };

  start();

  function start() {
    var asked = latest.asked;
    box.value = asked.q;
    form.elements.namedItem("sort").value = asked.sort;
    filters.begin(asked.filters);
    band.hidden = document.getElementById("search-choices").hidden = false;
    form.addEventListener("formdata", leaveOut);
    band.addEventListener("toggle", function () {
      if (band.open) countsOf(latest).catch(unavailable(latest));
    });
    // A browser that finds a date wrong leads to its field, which must be in sight for that.
    band.addEventListener("invalid", function () { band.open = true; }, true);
    searchWhileTyping(document.getElementById("search-live"));
    search(latest).then(focusResult);
  }

  // Promises that what is asked for is shown; not what came when something else was asked for already.
  function search(own) {
    var asked = own.asked;
    document.title = (asked.q ? asked.q + " – " : "") + title;
    if (!asked.q && !tidsvitne.isFiltered(asked.filters)) {
      show([], "");
      return band.open ? countsOf(own).catch(unavailable(own)) : Promise.resolve();
    }
    return outcomeOf(own).then(function (outcome) {
      if (outcome.problem) return explained(outcome.problem, asked);
      var count = Math.max(PAGE_SIZE, asked.n);
      return Promise.all([results(outcome, 0, count), learnNames(asked), band.open && countsOf(own)]).then(function (all) {
        return whole(outcome, asked, all[0]);
      });
    }).then(function (parts) {
      if (own === latest) show(parts.elements, parts.said);
    }).catch(unavailable(own));
  }

  function opened() {
    archive = archive || tidsvitne.openSearch().catch(function (error) {
      archive = null;
      throw error;
    });
    return archive;
  }

  function outcomeOf(own) {
    if (!own.outcome) own.outcome = searched(own.asked, own.asked.filters);
    return own.outcome;
  }

  function searched(asked, filters) {
    var wanted = { exact: asked.exact, all: asked.all, filters: tidsvitne.allIndexed(filters), sort: asked.sort };
    return opened().then(function (archive) { return archive.search(asked.q, wanted); });
  }

  function results(outcome, from, to) {
    return opened().then(function (archive) { return archive.show(outcome, from, to); });
  }

  // Promises that the filters in use can be called by their names.
  function learnNames(asked) {
    var ids = tidsvitne.entitiesIn(asked.filters);
    return Promise.resolve(ids.length && opened().then(function (archive) { return archive.labels(ids); })).then(filters.learn);
  }

  // Promises that the filters say how many articles each of their values has.
  function countsOf(own) {
    if (!own.counts) own.counts = fillBand(own);
    return own.counts;
  }

  // A filter's own values are counted without it, since each adds to those that are ticked already.
  function fillBand(own) {
    var wanted = own.asked.filters;
    return counted(outcomeOf(own)).then(function (counts) {
      var used = tidsvitne.facetNames.filter(function (facet) { return tidsvitne.isUsed(wanted, facet); });
      return Promise.all(used.map(function (facet) {
        return counted(searched(own.asked, tidsvitne.withoutFacet(wanted, facet))).then(function (others) {
          counts[facet] = others[facet];
        });
      })).then(function () {
        if (own === latest) filters.show(counts, wanted, addressWith(own.asked));
      });
    });
  }

  function counted(outcome) {
    return Promise.all([opened(), outcome]).then(function (both) { return both[0].facets(both[1]); });
  }

  function whole(outcome, asked, shown) {
    var count = outcome.count;
    return {
      said: count ? words.counted("results", count) : nothing(outcome, asked),
      elements: [
        ...inUse(asked),
        ...made.cards(outcome.entities),
        ...made.meant(outcome.didYouMean, asked),
        ...made.widened(outcome, asked),
        ...made.order(asked, count),
        ...list(outcome, asked, shown)
      ]
    };
  }

  function nothing(outcome, asked) {
    if (asked.q && outcome.unfiltered) return words("none-filtered", { count: outcome.unfiltered });
    return words(asked.q ? "none" : "none-pass");
  }

  function inUse(asked) {
    return filters.inUse(asked.filters, addressWith(asked));
  }

  function addressWith(asked) {
    return function (changed) {
      return tidsvitne.writeAddress(asked, { filters: Object.assign({}, asked.filters, changed), n: 0 });
    };
  }

  function list(outcome, asked, shown) {
    if (!shown.length) return [];
    var items = tidsvitne.element("ol", { class: "search-results-list" }, ...shown.map(made.item));
    return [items, ...more(outcome, asked, items)];
  }

  // A link to the same search with more of its results. Followed here, it adds them and leads to the first of them.
  function more(outcome, asked, items) {
    var shown = items.children.length;
    var left = outcome.count - shown;
    if (left <= 0) return [];
    var address = tidsvitne.writeAddress(asked, { n: shown + PAGE_SIZE });
    var link = tidsvitne.link(address + "#result-" + (shown + 1), words("more", { count: left }));
    var holder = tidsvitne.element("p", { class: "search-more" }, link);
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      results(outcome, shown, shown + PAGE_SIZE).then(function (added) {
        items.append(...added.map(function (result, at) { return made.item(result, shown + at); }));
        holder.replaceWith(...more(outcome, asked, items));
        history.replaceState(null, "", address);
        document.getElementById("result-" + (shown + 1)).focus();
      }).catch(unavailable(latest));
    });
    return [holder];
  }

  function explained(problem, asked) {
    var way = wayOut(problem, asked);
    return { said: words(problem), elements: [...inUse(asked), ...(way ? [tidsvitne.element("p", { class: "search-widened" }, way)] : [])] };
  }

  // What the reader may ask for instead.
  function wayOut(problem, asked) {
    if (problem === "many-words") {
      return tidsvitne.link(tidsvitne.writeAddress(asked, { all: true, n: 0 }), words("all-words"));
    }
    var plain = asked.q.replace(/[+\-~^:*\\]+/g, " ").trim();
    return problem === "malformed" && plain
      ? tidsvitne.link(tidsvitne.writeAddress(asked, { q: plain, n: 0 }), words("plain", { query: plain }))
      : null;
  }

  function unavailable(own) {
    return function () {
      if (own === latest) show([], words("unavailable"));
    };
  }

  // What is said is said to screen readers as well, once.
  function show(elements, said) {
    page.replaceChildren(...elements);
    if (status.textContent !== said) status.textContent = said;
  }

  // Where «more results» was followed to a new page.
  function focusResult() {
    var wanted = /^#result-\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (wanted) wanted.focus();
  }

  // An address says only what was asked for.
  function leaveOut(event) {
    Array.from(event.formData.entries()).forEach(function (entry) {
      var isUsual = entry[0] === "sort" && entry[1] === "relevance";
      if (isUsual || (entry[0] !== "q" && !entry[1].trim())) event.formData.delete(entry[0]);
    });
  }

  // Only for who asked for it: results that change under one's fingers are read out again and again.
  function searchWhileTyping(switched) {
    var on = false;
    var timer = 0;
    tidsvitne.offerChoice(switched, "live", false, function (wanted) { on = wanted; });
    box.addEventListener("input", function () {
      clearTimeout(timer);
      if (on) timer = setTimeout(typed, PAUSE);
    });
  }

  function typed() {
    var query = box.value.trim();
    if (query === latest.asked.q) return;
    latest = { asked: Object.assign({}, latest.asked, { q: query, exact: false, all: false, n: 0 }), outcome: null, counts: null };
    history.replaceState(null, "", tidsvitne.writeAddress(latest.asked));
    search(latest);
  }
})();
