// What the index holds of a word: its postings, what it may stand for, whom it names, its best documents.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var LETTERS = "tsneob";
  var K1 = 1.2;
  var B = 0.75;

  // `root` is what search/root.js hands over, `fields` the index's fields with their boosts.
  tidsvitne.entries = function (shelf, root, fields) {
    var names = Object.keys(fields);
    var averages = root.lengths.map(function (length) { return length / root.documents; });
    var known = new Map(); // documents: their records, and their sentences by term

    function shardOf(key) {
      var group = "t/" + tidsvitne.fileName(root.groups[tidsvitne.startOf(root.groups, key)]);
      var starts = shelf.file(group, same);
      return starts && shard(group, starts, tidsvitne.startOf(starts, key));
    }

    function shard(group, starts, at) {
      return shelf.file(group + "/" + tidsvitne.fileName(starts[at]), opened);
    }

    function opened(data) {
      var lines = tidsvitne.lines(data[0]);
      Object.keys(data[2]).forEach(function (ref) { document(ref).record = data[2][ref]; });
      Object.keys(data[1]).forEach(function (term) {
        data[1][term].forEach(function (hit) { document(hit[0]).sentences.set(term, [hit[1], hit[2]]); });
      });
      return { lines: lines, entries: new Map(), entities: data[3] };
    }

    function document(ref) {
      if (!known.has(ref)) known.set(ref, { record: null, sentences: new Map() });
      return known.get(ref);
    }

    // The key's entry: its sections by letter, and its entities. Nothing where there is none, or not yet.
    function entry(key) {
      var holder = shardOf(key);
      if (!holder || !holder.lines.has(key)) return undefined;
      if (!holder.entries.has(key)) holder.entries.set(key, sections(holder, key));
      return holder.entries.get(key);
    }

    function sections(holder, key) {
      var found = { entities: [] };
      holder.lines.get(key).split("|").forEach(function (section) { found[section[0]] = section.slice(1); });
      if (found.a) found.entities = found.a.split(" ").map(function (number) { return holder.entities[number]; });
      return found;
    }

    function isTerm(key) {
      var found = entry(key);
      return Boolean(found) && holdsPostings(found);
    }

    // All terms that begin so.
    function beginningWith(start) {
      var end = start + "\uffff";
      var groups = root.groups;
      var found = [];
      for (var g = tidsvitne.startOf(groups, start); g < groups.length && groups[g] <= end; g += 1) {
        var group = "t/" + tidsvitne.fileName(groups[g]);
        var starts = shelf.file(group, same);
        if (!starts) continue;
        for (var at = tidsvitne.startOf(starts, start); at < starts.length && starts[at] <= end; at += 1) {
          var holder = shard(group, starts, at);
          if (holder) found.push(...Array.from(holder.lines.keys()).filter(function (key) { return key.startsWith(start); }));
        }
      }
      return found.filter(isTerm);
    }

    // The term's postings: for each field its documents in order, with their scores.
    function postings(term) {
      var found = entry(term);
      if (!found.postings) found.postings = scored(names.map(function (name, at) {
        return decoded(found[LETTERS[at]] || "", name !== "body");
      }));
      return found.postings;
    }

    function scored(byField) {
      var count = byField.reduce(function (sum, list) { return sum + list.length; }, 0);
      var rarity = Math.log(1 + Math.abs((root.documents - count + 0.5) / (count + 0.5)));
      byField.forEach(function (list, at) {
        list.forEach(function (posting) {
          var length = 1 - B + B * (posting.length / averages[at]);
          var score = rarity * ((K1 + 1) * posting.count) / (K1 * length + posting.count);
          posting.score = Number((score * fields[names[at]]).toFixed(3));
        });
      });
      return byField;
    }

    // How many documents have the term, a document counted once for each of its fields that has it.
    function frequency(term) {
      return postings(term).reduce(function (sum, list) { return sum + list.length; }, 0);
    }

    // The word that the term mostly is in the texts.
    function surface(term) {
      var text = entry(term).w;
      return text ? term.slice(0, tidsvitne.digit(text[0])) + text.slice(1) : term;
    }

    // Every document, in order.
    function all() {
      var sizes = shelf.file("all", same);
      return (sizes || []).flatMap(function (pair) {
        return Array.from({ length: pair[1] }, function (_, place) { return pair[0] + "." + place; });
      });
    }

    return {
      entry: entry,
      isTerm: isTerm,
      beginningWith: beginningWith,
      postings: postings,
      frequency: frequency,
      surface: surface,
      all: all,
      document: document,
      fields: names
    };
  };

  function holdsPostings(found) {
    return Array.from(LETTERS).some(function (letter) { return letter in found; });
  }

  // For each number of occurrences that number, how many documents, and for each how far its length is from the last
  // one's, its place among its equals, and the field's length where that is not the body's.
  function decoded(text, hasLength) {
    var numbers = tidsvitne.numbers(text);
    var found = [];
    for (var at = 0; at < numbers.length;) {
      var count = numbers[at];
      var body = 0;
      var end = numbers[at + 1];
      at += 2;
      for (var n = 0; n < end; n += 1) {
        body += numbers[at];
        var place = numbers[at + 1];
        found.push({ body: body, place: place, count: count, length: hasLength ? numbers[at + 2] : body, ref: body + "." + place });
        at += hasLength ? 3 : 2;
      }
    }
    return found.sort(inOrder);
  }

  function inOrder(a, b) {
    return a.body - b.body || a.place - b.place;
  }

  tidsvitne.inOrder = inOrder;

  function same(data) {
    return data;
  }
})();
