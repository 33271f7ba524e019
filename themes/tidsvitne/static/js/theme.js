// Conveniences only: every page is whole without this file.
(function () {
  "use strict";

  const MARKS = "tidsvitne-marks-hidden";

  // From a disk, a browser may deny storage; the choice then lasts as long as the page.
  function remembered() {
    try {
      return localStorage.getItem(MARKS) === "true";
    } catch {
      return false;
    }
  }

  function remember(hidden) {
    try {
      localStorage.setItem(MARKS, String(hidden));
    } catch {
      return;
    }
  }

  function button(label) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "quiet-button";
    made.textContent = label;
    return made;
  }

  function offerCopy(block) {
    if (!navigator.clipboard) return;
    const text = block.textContent.replace(/\s+/g, " ").trim();
    const copy = button(block.dataset.copy);
    copy.setAttribute("aria-live", "polite");
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text);
        copy.textContent = block.dataset.copied;
      } catch {
        getSelection().selectAllChildren(block);
      }
    });
    block.after(copy);
  }

  function offerPlainText(body) {
    if (!body.querySelector(".mention")) return;
    const toggle = button(body.dataset.hideMarks);
    const show = (hidden) => {
      document.documentElement.classList.toggle("marks-hidden", hidden);
      toggle.setAttribute("aria-pressed", String(hidden));
    };
    toggle.addEventListener("click", () => {
      const hidden = toggle.getAttribute("aria-pressed") !== "true";
      show(hidden);
      remember(hidden);
    });
    show(remembered());
    document.querySelector(".article-named")?.append(toggle);
  }

  // Who follows a link to a sentence reads on from there, by ear and by keyboard too.
  function focusSentence() {
    const sentence = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!sentence || !sentence.matches(".sentence")) return;
    sentence.tabIndex = -1;
    sentence.focus({ preventScroll: true });
  }

  focusSentence();
  addEventListener("hashchange", focusSentence);
  document.querySelectorAll("[data-copy]").forEach(offerCopy);
  document.querySelectorAll("[data-hide-marks]").forEach(offerPlainText);
})();
