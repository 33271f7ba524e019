// What the index holds of a word: its postings, what it may stand for, whom it names, its best documents.
"use strict";

var tidsvitne = tidsvitne || {};

(function () {
  var LETTERS = "tsneob";
  var PLACED = ["title", "standfirst", "body"]; // the fields that positions are told of
  var FEWEST = 16; // documents
  var K1 = 1.2;
  var B = 0.75;

  // `root` is what search/root.js hands over, `fields` the index's fields with their boosts.
  tidsvitne.entries = function (shelf, root, fields) {
    var names = Object.keys(fields);
    var averages = root.lengths.map(function (length) { return length / root.documents; });

    // A group's name, and where its files begin: of postings, of positions, of best documents.
    function group(at) {
      var name = tidsvitne.fileName(root.groups[at]);
      var starts = shelf.file("t/" + name, same);
      return starts && { name: name, postings: starts[0], positions: starts[1], best: starts[2] };
    }

    // The file that holds a key, of one kind; nothing where there is none, or not yet.
    function fileOf(key, folder, kind, made) {
      var own = group(tidsvitne.startOf(root.groups, key));
      return own && own[kind].length ? file(own, folder, own[kind][tidsvitne.startOf(own[kind], key)], made) : undefined;
    }

    function file(own, folder, start, made) {
      return shelf.file(folder + "/" + own.name + "/" + tidsvitne.fileName(start), made);
    }

    function opened(data) {
      return { postings: tidsvitne.pairs(data[0], data[1]), notes: tidsvitne.lines(data[2]), entities: data[3], entries: new Map() };
    }

    // The key's entry: its sections by letter, and its entities. Nothing where there is none, or not yet.
    function entry(key) {
      var holder = fileOf(key, "t", "postings", opened);
      if (!holder || !(holder.postings.has(key) || holder.notes.has(key))) return undefined;
      if (!holder.entries.has(key)) holder.entries.set(key, sections(holder, key));
      return holder.entries.get(key);
    }

    function sections(holder, key) {
      var found = { entities: [] };
      [holder.postings.get(key), holder.notes.get(key)].filter(Boolean).join("|").split("|").forEach(function (section) {
        found[section[0]] = section.slice(1);
      });
      if (found.a) found.entities = found.a.split(" ").map(function (number) { return holder.entities[number]; });
      return found;
    }

    function isTerm(key) {
      var found = entry(key);
      return Boolean(found) && holdsPostings(found);
    }

    // All terms that begin so; nothing where they stand in more files than `most`.
    function beginningWith(start, most) {
      var places = tidsvitne.between(root.groups, start).slice(0, most).map(group).filter(Boolean).flatMap(function (own) {
        return tidsvitne.between(own.postings, start).map(function (at) { return [own, own.postings[at]]; });
      });
      if (places.length > most) return null;
      return places.flatMap(function (place) {
        var holder = file(place[0], "t", place[1], opened);
        return holder ? Array.from(holder.postings.keys()).filter(function (key) { return key.startsWith(start); }) : [];
      });
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

    // Where the term stands in the texts: for each document its positions.
    function positions(term) {
      var found = entry(term);
      if (!found) return new Map();
      if (!found.positions) {
        var holder = fileOf(term, "p", "positions", unpaired);
        if (!holder) return new Map();
        found.positions = holder.has(term) ? placed(inText(postings(term)), tidsvitne.numbers(holder.get(term))) : new Map();
      }
      return found.positions;
    }

    // How often the term stands in the texts of each document, in their order.
    function inText(byField) {
      var counts = new Map();
      byField.filter(function (_, at) { return PLACED.indexOf(names[at]) >= 0; }).flat().sort(inOrder).forEach(function (posting) {
        counts.set(posting.ref, (counts.get(posting.ref) || 0) + posting.count);
      });
      return counts;
    }

    // Whether the term's best documents are told of; only of frequent ones are they.
    function hasBest(term) {
      var found = entry(term);
      if (found.documents === undefined) found.documents = new Set(postings(term).flat().map(refOf)).size;
      return found.documents >= FEWEST;
    }

    // The term's best documents: {ref: {sentence, head}}. Nothing as long as they are not there.
    function best(term) {
      var holder = fileOf(term, "h", "best", same);
      return holder && new Map(holder[0][term].map(function (hit) {
        return [hit[0], { sentence: [hit[1], hit[2]], head: holder[1][hit[0]] }];
      }));
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
      positions: positions,
      hasBest: hasBest,
      best: best,
      all: all,
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

  // Positions by documents, whose numbers of them are in `counts`: the first, and how far each is from the last.
  function placed(counts, numbers) {
    var at = 0;
    return new Map(Array.from(counts, function (each) {
      var last = 0;
      return [each[0], numbers.slice(at, at += each[1]).map(function (step) { return last += step; })];
    }));
  }

  function unpaired(data) {
    return tidsvitne.pairs(data[0], data[1]);
  }

  function refOf(posting) {
    return posting.ref;
  }

  function inOrder(a, b) {
    return a.body - b.body || a.place - b.place;
  }

  tidsvitne.inOrder = inOrder;

  function same(data) {
    return data;
  }
})();
