// The filters of the search page: boxes to tick with how many articles each has, and those in use, as links that remove them.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var AT_ONCE = 8;
  var MOST = 100;
  var FORM = "search-form";

  // `band` holds a fieldset a filter, with data-filter, and the fields «from» and «to».
  tidsvitne.filters = function (band, words) {
    var element = tidsvitne.element;
    var uiLang = document.documentElement.lang;
    var known = Object.create(null); // what entities are called, by their ids

    // The filters that are in use, before anything is known of the others: a form that is sent at once loses none.
    function begin(filters) {
      tidsvitne.filterNames.forEach(function (name) {
        fill(name, filters[name].map(function (value) { return { value: value }; }), filters[name]);
      });
      band.querySelector("[name=from]").value = filters.from;
      band.querySelector("[name=to]").value = filters.to;
    }

    function learn(labels) {
      Object.assign(known, labels);
    }

    // `address` returns that of the same search with some of its filters changed.
    function show(facets, filters, address) {
      tidsvitne.filterNames.forEach(function (name) {
        var ticked = new Set(Array.from(band.querySelectorAll('input[name="' + name + '"]:checked'), function (box) {
          return box.value;
        }));
        var values = (facets[name] || []).map(function (each) {
          if (each.labels) known[each.value] = each.labels;
          return Object.assign({}, each, { value: tidsvitne.addressed(name, each.value) });
        });
        fill(name, values, filters[name].concat(Array.from(ticked)));
      });
      showTimes(facets.month || [], filters, address);
    }

    // Years, and the months of the one that is chosen, each a link to what was published then.
    function showTimes(months, filters, address) {
      var year = filters.from.slice(0, 4) === filters.to.slice(0, 4) ? filters.from.slice(0, 4) : "";
      var years = summed(months, function (month) { return month.slice(0, 4); });
      var own = summed(months, function (month) { return year && month.startsWith(year) ? month : ""; });
      band.querySelector(".search-times").replaceChildren(times(years), ...(own.length ? [times(own)] : []));

      function times(list) {
        return element("ul", {}, ...list.map(function (each) {
          var count = element("span", { class: "search-count" }, "(" + each[1] + ")");
          return element("li", {}, tidsvitne.link(address({ from: each[0], to: each[0] }), timeWords(each[0])), " ", count);
        }));
      }
    }

    // Pairs of a time and how many articles are from then, in order.
    function summed(months, timeOf) {
      var found = new Map();
      months.forEach(function (each) {
        var time = timeOf(each.value);
        if (time) found.set(time, (found.get(time) || 0) + each.count);
      });
      return Array.from(found).sort(function (a, b) { return a[0] < b[0] ? -1 : 1; });
    }

    function fill(name, values, ticked) {
      var group = band.querySelector('[data-filter="' + name + '"]');
      var kept = group.contains(document.activeElement) ? document.activeElement.value : null;
      var ordered = values.filter(isTicked).concat(values.filter(function (each) { return !isTicked(each); })).slice(0, MOST);
      var open = Boolean(group.querySelector("details[open]"));
      group.hidden = !values.length;
      group.querySelector(".search-values").replaceChildren(
        list(name, ordered.slice(0, AT_ONCE), isTicked),
        ...rest(name, ordered.slice(AT_ONCE), isTicked, open)
      );
      var again = kept && group.querySelector('input[value="' + CSS.escape(kept) + '"]');
      if (again) again.focus();

      function isTicked(each) {
        return ticked.indexOf(each.value) >= 0;
      }
    }

    function rest(name, values, isTicked, open) {
      if (!values.length) return [];
      return [element("details", { open: open ? "" : null },
        element("summary", {}, words("more-values", { count: values.length })),
        list(name, values, isTicked)
      )];
    }

    function list(name, values, isTicked) {
      return element("ul", {}, ...values.map(function (each) { return choice(name, each, isTicked(each)); }));
    }

    function choice(name, each, ticked) {
      var box = element("input", { type: "checkbox", name: name, value: each.value, form: FORM, checked: ticked ? "" : null });
      var count = each.count === undefined ? [] : [" ", element("span", { class: "search-count" }, "(" + each.count + ")")];
      return element("li", {}, element("label", {}, box, " ", element("span", {}, labelOf(name, each.value), ...count)));
    }

    function labelOf(name, value) {
      if (name === "lang") return words("lang-" + value) || value;
      if (name === "event") return words("event-" + value) || value;
      var labels = known[tidsvitne.indexed(name, value)];
      return labels ? words.label(labels) : value;
    }

    // A day's, a month's or a year's name in the page's language.
    function timeWords(time) {
      if (time.length === 4) return time;
      var form = { year: "numeric", month: "long", timeZone: "UTC" };
      if (time.length > 7) form.day = "numeric";
      return new Intl.DateTimeFormat(uiLang === "en" ? "en-GB" : uiLang, form).format(new Date(time));
    }

    // The filters in use, each a link to the same search without it. `address` is as for `show`.
    function inUse(filters, address) {
      var links = tidsvitne.filterNames.flatMap(function (name) {
        return filters[name].map(function (value) {
          var others = filters[name].filter(function (other) { return other !== value; });
          return away(titleOf(name), labelOf(name, value), { [name]: others });
        });
      });
      if (filters.from && filters.from === filters.to) {
        links.push(away(words("date"), timeWords(filters.from), { from: "", to: "" }));
      } else ["from", "to"].forEach(function (name) {
        if (filters[name]) links.push(away(words(name), timeWords(filters[name]), { [name]: "" }));
      });
      if (!links.length) return [];
      if (links.length > 1) links.push(element("li", {}, tidsvitne.link(address(tidsvitne.noFilters()), words("clear"))));
      return [element("ul", { class: "search-in-use", "aria-label": words("in-use") }, ...links)];

      function away(title, label, left) {
        var said = title + ": " + label;
        var attributes = { class: "search-away", "aria-label": words("remove", { name: said }) };
        return element("li", {}, tidsvitne.link(address(left), said, attributes));
      }
    }

    function titleOf(name) {
      return band.querySelector('[data-filter="' + name + '"] legend').textContent;
    }

    return { begin: begin, learn: learn, show: show, inUse: inUse };
  };
})();
