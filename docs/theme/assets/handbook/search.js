/* Chinese questions cut into the words of the index before the theme's own search worker sees them.
   The theme never takes the whole of a question for a word: a two-character word is looked up by its first character.
   This worker stands in front of the theme's, which the fragment of its address names. */
(function () {
  "use strict";

  const here = typeof document === "undefined" ? location.href : document.currentScript.src;
  const MESSAGE = { setup: 0, query: 2 };
  const END = "\u9fa5"; // no word holds it; the theme looks for words before the last character only
  const HAN = /\p{Script=Han}+/gu;
  const words = new Set();
  let longest = 0;

  function learn(docs) {
    const runs = docs.flatMap(function (doc) { return [doc.title, doc.text].join("\u200b").match(HAN) || []; });
    runs.forEach(function (word) { words.add(word); longest = Math.max(longest, word.length); });
  }

  /* Every word in a run of characters that lies in no longer one, and the stretches no word covers. */
  function cut(run) {
    const found = [];
    let covered = 0;
    for (let start = 0; start < run.length; start++) {
      for (let end = Math.min(run.length, start + longest); end > Math.max(start, covered); end--) {
        if (!words.has(run.slice(start, end)) || (end - start === 1 && covered > start)) continue;
        if (start > covered) found.push(run.slice(covered, start));
        found.push(run.slice(start, end) + END);
        covered = end;
        break;
      }
    }
    if (covered < run.length) found.push(run.slice(covered));
    return found.join(" ");
  }

  addEventListener("message", function (event) {
    const message = event.data;
    if (message.type === MESSAGE.setup && message.data.docs) learn(message.data.docs);
    if (message.type === MESSAGE.query && words.size) message.data = message.data.replace(HAN, cut);
  });

  importScripts(new URL(new URL(here).hash.slice(1).replace(/\?.*/, ""), here).href);
})();
