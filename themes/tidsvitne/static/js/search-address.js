// What the reader asked for, as it stands in the page's address, and back.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  // The filters by their names in the address, which are those of the form's fields.
  tidsvitne.filterNames = ["place", "person", "org", "event", "source", "lang"];

  // What results are counted by: those filters, and the months that the dates are in.
  tidsvitne.facetNames = tidsvitne.filterNames.concat("month");

  var FOLDERS = { place: "places/", person: "people/", org: "organisations/" };
  var DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

  // Returns {q, filters: {place: [...], ..., from, to}, sort, exact, all, n}. What is no date of a year, month or day is left out.
  tidsvitne.readAddress = function (text) {
    var given = new URLSearchParams(text);
    var filters = { from: dateOf(given.get("from")), to: dateOf(given.get("to")) };
    tidsvitne.filterNames.forEach(function (name) {
      filters[name] = Array.from(new Set(given.getAll(name).filter(Boolean)));
    });
    return {
      q: (given.get("q") || "").trim(),
      filters: filters,
      sort: given.get("sort") === "date" ? "date" : "relevance",
      exact: given.get("exact") === "1",
      all: given.get("all") === "1",
      n: Math.max(0, parseInt(given.get("n"), 10) || 0)
    };
  };

  // The address of what is asked for, with some of it changed; says only what is not usual.
  tidsvitne.writeAddress = function (asked, changes) {
    var wanted = Object.assign({}, asked, changes);
    var given = new URLSearchParams();
    given.set("q", wanted.q);
    tidsvitne.filterNames.forEach(function (name) {
      wanted.filters[name].forEach(function (value) { given.append(name, value); });
    });
    if (wanted.filters.from) given.set("from", wanted.filters.from);
    if (wanted.filters.to) given.set("to", wanted.filters.to);
    if (wanted.sort === "date") given.set("sort", "date");
    if (wanted.exact) given.set("exact", "1");
    if (wanted.all) given.set("all", "1");
    if (wanted.n) given.set("n", String(wanted.n));
    return "?" + given.toString();
  };

  // What the index calls a filter's value, and back: the address goes without the folder of its page.
  tidsvitne.indexed = function (name, value) {
    return (FOLDERS[name] || "") + value;
  };

  tidsvitne.addressed = function (name, value) {
    var folder = FOLDERS[name];
    return folder && value.startsWith(folder) ? value.slice(folder.length) : value;
  };

  tidsvitne.allIndexed = function (filters) {
    var whole = Object.assign({}, filters);
    tidsvitne.filterNames.forEach(function (name) {
      whole[name] = filters[name].map(function (value) { return tidsvitne.indexed(name, value); });
    });
    return whole;
  };

  // The ids of the entities that are filtered by.
  tidsvitne.entitiesIn = function (filters) {
    var whole = tidsvitne.allIndexed(filters);
    return Object.keys(FOLDERS).flatMap(function (name) { return whole[name]; });
  };

  tidsvitne.noFilters = function () {
    return tidsvitne.readAddress("").filters;
  };

  tidsvitne.isFiltered = function (filters) {
    return Object.keys(filters).some(function (name) { return filters[name].length > 0; });
  };

  tidsvitne.isUsed = function (filters, facet) {
    return facet === "month" ? Boolean(filters.from || filters.to) : filters[facet].length > 0;
  };

  tidsvitne.withoutFacet = function (filters, facet) {
    return Object.assign({}, filters, facet === "month" ? { from: "", to: "" } : { [facet]: [] });
  };

  function dateOf(text) {
    var date = (text || "").trim();
    return DATE.test(date) ? date : "";
  }
})();
