/* Scripts: a button beside each saying copies what is sent to the customer, placeholders included. */
(function () {
  "use strict";

  /* Where a page may not write to the clipboard (plain http, a browser that refuses), a selection is copied. */
  function bySelection(text) {
    const box = document.createElement("textarea");
    box.value = text;
    box.setAttribute("readonly", "");
    box.style.position = "fixed";
    box.style.opacity = "0";
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy refused"));
  }

  function copied(text) {
    if (!navigator.clipboard) return bySelection(text);
    return navigator.clipboard.writeText(text).catch(function () { return bySelection(text); });
  }

  document.querySelectorAll("[data-copy]").forEach(function (said) {
    const words = said.closest("[data-copy-word]").dataset;
    const button = document.createElement("button");
    let timer = 0;
    button.type = "button";
    button.className = "hb-copy";
    button.textContent = words.copyWord;
    button.setAttribute("aria-live", "polite");

    function tell(word) {
      button.textContent = word;
      clearTimeout(timer);
      timer = setTimeout(function () { button.textContent = words.copyWord; }, 1500);
    }

    button.addEventListener("click", function () {
      copied(said.dataset.copy).then(function () { tell(words.copiedWord); }, function () {
        window.getSelection().selectAllChildren(said);
        tell(words.selectedWord);
      }).then(function () { button.focus({ preventScroll: true }); });
    });
    said.after(button);
  });
})();
