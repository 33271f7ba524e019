"""The search on a thread of its own, by the messages that the page and the thread send each other."""

from tests.unit.search.running import files_of
from tests.unit.search.test_open import ALEPPO, ARTICLES, ENTITIES

# The page's side: it hands over what the thread asks for, and notes each answer by the question's number.
PAGE = """
    var files = new Map(Object.entries(input.files)), received = new Map(), loaded = [], answers = {}, waiting = {};
    tidsvitne.receive = function (path, data) { received.set(path, data); };
    var desk = tidsvitne.desk(function (message) {
      if (message.load) {
        loaded.push(message.load);
        setTimeout(function () {
          if (!files.has(message.load)) return desk({ path: message.load, error: "no " + message.load });
          (0, eval)(files.get(message.load));
          desk({ path: message.load, data: received.get(message.load) });
        });
      } else waiting[message.number](JSON.parse(JSON.stringify(message)));
    });
    function ask(number, way, given) {
      return new Promise(function (resolve) {
        waiting[number] = resolve;
        desk({ number: number, way: way, given: given });
      });
    }
"""


def test_what_is_asked_at_the_same_time_is_answered_and_each_file_loaded_once(scripts):
    code = (
        PAGE
        + """
        Promise.all([ask(1, "search", ["hospital", {}]), ask(2, "search", ["sykehus", {}])]).then(function (found) {
          return Promise.all([ask(3, "show", [1, 0, 10]), ask(4, "facets", [1]), ask(5, "facets", [2])]).then(function (more) {
            return { found: found.concat(more), loaded: loaded };
          });
        });
    """
    )
    told = scripts.run(code, {"files": files_of(ARTICLES, ENTITIES)})
    first, second, shown, counts, others = (answer["found"] for answer in told["found"])
    assert (first["count"], first["results"], second["count"]) == (3, None, 3)
    assert {result["url"] for result in shown} == {f"articles/{slug}.html" for slug in ("first", "second", "third")}
    assert counts == others
    assert {each["value"]: each["count"] for each in counts["place"]}[ALEPPO] == 1
    assert len(told["loaded"]) == len(set(told["loaded"]))


def test_a_file_that_is_missing_is_the_answer(scripts):
    files = {path: text for path, text in files_of(ARTICLES, ENTITIES).items() if path == "root"}
    told = scripts.run(PAGE + 'ask(1, "search", ["hospital", {}]);', {"files": files})
    assert told["number"] == 1
    assert "no t/" in told["error"]


def test_what_failed_once_is_tried_again(scripts):
    code = (
        PAGE
        + """
        var root = files.get("root");
        files.delete("root");
        ask(1, "search", ["hospital", {}]).then(function (first) {
          files.set("root", root);
          return ask(2, "search", ["hospital", {}]).then(function (second) { return [first, second]; });
        });
    """
    )
    first, second = scripts.run(code, {"files": files_of(ARTICLES, ENTITIES)})
    assert "no root" in first["error"]
    assert second["found"]["count"] == 3
