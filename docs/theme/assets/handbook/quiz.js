/* Quizzes: mark an answer, say why, lead to the rule. Progress is kept by question id, never by position. */
(function () {
  "use strict";

  const KEY = "handbook.quiz.";

  function remembered(question) {
    try { return localStorage.getItem(KEY + question.id); } catch (_) { return null; }
  }

  function remember(question, choice) {
    try {
      if (choice === null) localStorage.removeItem(KEY + question.id);
      else localStorage.setItem(KEY + question.id, choice);
    } catch (_) { /* private mode: the quiz works, it only forgets */ }
  }

  function mark(form, question, picked) {
    const right = picked.dataset.right === "yes";
    question.dataset.state = right ? "right" : "wrong";
    question.querySelectorAll(".hb-choice").forEach(function (label) {
      const input = label.querySelector("input");
      label.classList.toggle("hb-choice--right", input.dataset.right === "yes");
      label.classList.toggle("hb-choice--wrong", input === picked && !right);
      label.querySelector(".hb-choice__feedback").hidden = !(input === picked || input.dataset.right === "yes");
      input.disabled = true;
    });
    question.querySelector(".hb-answer").textContent = right ? form.dataset.right : form.dataset.wrong;
    question.querySelector(".hb-check").hidden = true;
    question.querySelector(".hb-again").hidden = false;
    question.querySelector(".hb-rules").hidden = false;
  }

  function clear(question) {
    delete question.dataset.state;
    question.querySelectorAll(".hb-choice").forEach(function (label) {
      const input = label.querySelector("input");
      label.classList.remove("hb-choice--right", "hb-choice--wrong");
      label.querySelector(".hb-choice__feedback").hidden = true;
      input.disabled = false;
      input.checked = false;
    });
    question.querySelector(".hb-answer").textContent = "";
    question.querySelector(".hb-check").hidden = false;
    question.querySelector(".hb-again").hidden = true;
    question.querySelector(".hb-rules").hidden = true;
  }

  function score(form) {
    const questions = [...form.querySelectorAll(".hb-question-card")];
    const done = questions.filter(function (q) { return q.dataset.state; }).length;
    const right = questions.filter(function (q) { return q.dataset.state === "right"; }).length;
    const words = done === questions.length ? form.dataset.score : form.dataset.scored;
    const board = form.querySelector(".hb-board");
    board.textContent = done === 0 ? "" : words
      .replace("{right}", right).replace("{all}", questions.length)
      .replace("{done}", done).replace("{mark}", form.dataset.mark);
    const passed = right * 100 >= Number(form.dataset.mark) * questions.length;
    board.dataset.passed = done === questions.length ? (passed ? "yes" : "no") : "";
  }

  function start(form) {
    form.querySelectorAll(".hb-question-card").forEach(function (question) {
      question.querySelector(".hb-check").addEventListener("click", function () {
        const picked = question.querySelector("input:checked");
        if (!picked) {
          question.querySelector(".hb-answer").textContent = form.dataset.pick;
          return;
        }
        remember(question, picked.value);
        mark(form, question, picked);
        score(form);
        question.querySelector(".hb-again").focus();
      });
      question.querySelector(".hb-again").addEventListener("click", function () {
        remember(question, null);
        clear(question);
        score(form);
        question.querySelector("input").focus();
      });
      const before = remembered(question);
      const input = before && [...question.querySelectorAll("input")].find(function (i) { return i.value === before; });
      if (input) {
        input.checked = true;
        mark(form, question, input);
      }
    });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    score(form);
  }

  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target) target.scrollIntoView();
  }

  document.querySelectorAll("form.hb-quiz").forEach(start);
  window.addEventListener("hashchange", openTarget);
  if (location.hash) openTarget();
})();
