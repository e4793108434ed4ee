/* Scripts: a button beside each saying copies what is sent to the customer, placeholders included. */
(function () {
  "use strict";

  function copied(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
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

  document.querySelectorAll("[data-copy]").forEach(function (said) {
    const card = said.closest("[data-copy-word]");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hb-copy";
    button.textContent = card.dataset.copyWord;
    button.addEventListener("click", function () {
      copied(said.dataset.copy).then(function () {
        button.textContent = card.dataset.copiedWord;
        setTimeout(function () { button.textContent = card.dataset.copyWord; }, 1500);
      }, function () { window.getSelection().selectAllChildren(said); });
    });
    said.after(button);
  });
})();
