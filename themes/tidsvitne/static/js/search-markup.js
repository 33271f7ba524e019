// Elements and words for the search page. Text is only ever put in as text.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  tidsvitne.element = function (name, attributes, ...children) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) {
      if (attributes[key] !== null) made.setAttribute(key, attributes[key]);
    });
    made.append(...children);
    return made;
  };

  tidsvitne.link = function (href, text, attributes) {
    return tidsvitne.element("a", Object.assign({ href: href }, attributes), text);
  };

  // The interface's words stand in the page, as data-word-… of `holder`, with {names} to fill in.
  tidsvitne.wordsOf = function (holder) {
    function words(key, values) {
      var text = holder.getAttribute("data-word-" + key) || "";
      return text.replace(/\{(\w+)\}/g, function (whole, name) {
        return values && name in values ? values[name] : whole;
      });
    }

    words.counted = function (key, count) {
      return words(key + (count === 1 ? "-one" : "-many"), { count: count });
    };

    // What something is called in the page's language, else in English, else in whatever there is.
    words.label = function (labels) {
      return labels[document.documentElement.lang] || labels.en || Object.values(labels)[0];
    };

    return words;
  };
})();
