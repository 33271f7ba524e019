// Which articles pass the filters, how many have which value, and which are newest.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var RANGE = 32;
  var MOST = 100;
  var DAY_BEFORE_ALL = "0000-01-01";
  var DAY_AFTER_ALL = "9999-12-31";

  tidsvitne.facets = function (shelf, entries) {
    // The results that pass: for each facet that is filtered by, one of its values; and of a day between two dates.
    function passing(results, filters) {
      var chosen = valuesOf(filters).map(function (each) { return documentsWith(each[0], each[1]); });
      return results.filter(function (result) {
        return chosen.every(function (documents) { return documents.has(result.ref); }) && isBetween(result.ref, filters);
      });
    }

    // All documents that have the values, for filters alone.
    function all(filters) {
      var chosen = valuesOf(filters);
      return chosen.length ? Array.from(documentsWith(chosen[0][0], chosen[0][1])) : entries.all();
    }

    function valuesOf(filters) {
      return Object.entries(filters).filter(function (each) { return Array.isArray(each[1]) && each[1].length; });
    }

    function documentsWith(facet, values) {
      var found = new Set();
      values.forEach(function (value) {
        var entry = entries.entry(keyOf(facet, value));
        if (entry) refs(tidsvitne.numbers(entry.x)).forEach(function (ref) { found.add(ref); });
      });
      return found;
    }

    function isBetween(ref, filters) {
      if (!filters.from && !filters.to) return true;
      var days = told(ref).days;
      return Boolean(days) && days[1] >= (filters.from || DAY_BEFORE_ALL) && days[0] <= (filters.to || "") + "\uffff";
    }

    // Newest first; what has no date comes last.
    function newestFirst(results) {
      return results
        .map(function (result) { return { result: result, days: told(result.ref).days || ["", ""] }; })
        .sort(function (a, b) { return a.days[0] < b.days[0] ? 1 : a.days[0] > b.days[0] ? -1 : 0; })
        .map(function (each) { return each.result; });
    }

    // For each facet its values with how many results have them, most first; what entities are called by `labels`.
    function counts(results) {
      var found = {};
      results.forEach(function (result) {
        var own = told(result.ref);
        Object.entries(own.values).forEach(function (each) {
          each[1].forEach(function (value) { count(found, each[0], value); });
        });
        if (own.days) count(found, "month", own.days[0].slice(0, 7));
      });
      return Object.fromEntries(Object.entries(found).map(function (each) {
        return [each[0], listed(each[1], each[0] === "month" ? Infinity : MOST)];
      }));
    }

    function count(found, facet, value) {
      found[facet] = found[facet] || new Map();
      found[facet].set(value, (found[facet].get(value) || 0) + 1);
    }

    function listed(counted, most) {
      return Array.from(counted, function (each) { return { value: each[0], count: each[1] }; })
        .sort(function (a, b) { return b.count - a.count || (a.value < b.value ? -1 : 1); })
        .slice(0, most)
        .map(function (each) {
          var labels = each.value.indexOf("/") > 0 && labelsOf(each.value);
          return labels ? Object.assign(each, { labels: labels }) : each;
        });
    }

    function labelsOf(id) {
      var starts = shelf.file("l", same);
      var labels = starts && shelf.file("l/" + tidsvitne.fileName(starts[tidsvitne.startOf(starts, id)]), same);
      return labels && labels[id];
    }

    function told(ref) {
      var documents = shelf.file("f/" + Math.floor(parseInt(ref, 10) / RANGE), opened);
      return (documents && documents.get(ref)) || { values: {}, days: null };
    }

    return { passing: passing, all: all, newestFirst: newestFirst, counts: counts, labelsOf: labelsOf };
  };

  function keyOf(facet, value) {
    return "=" + facet + "=" + value.replace(/[%|~]/g, function (each) {
      return "%" + each.charCodeAt(0).toString(16).toUpperCase();
    });
  }

  // Documents by how far each one's length is from the last one's, and its place among its equals.
  function refs(numbers) {
    var found = [];
    var body = 0;
    for (var at = 0; at < numbers.length; at += 2) {
      body += numbers[at];
      found.push(body + "." + numbers[at + 1]);
    }
    return found;
  }

  function opened(data) {
    var names = data[0].flatMap(function (pair) {
      return Array.from({ length: pair[1] }, function (_, place) { return pair[0] + "." + place; });
    });
    var days = data[1].split(",");
    var found = new Map(names.map(function (ref, at) {
      var own = days[at] ? days[at].split("/") : null;
      return [ref, { values: {}, days: own && [own[0], own[own.length - 1]] }];
    }));
    Object.entries(data[2]).forEach(function (each) {
      var numbers = tidsvitne.numbers(each[1][1]);
      var at = 0;
      names.forEach(function (ref) {
        var end = at + 1 + numbers[at];
        found.get(ref).values[each[0]] = numbers.slice(at + 1, end).map(function (number) { return each[1][0][number]; });
        at = end;
      });
    });
    return found;
  }

  function same(data) {
    return data;
  }
})();
