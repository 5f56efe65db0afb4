namespace Revenos.Benchmarks;

/// <summary>What is put into the page to take its times: each is the frame in which the thing was drawn.</summary>
internal static class BoardProbe
{
    public const string Script =
        """
        window.probe = {
          expect(id) {
            Object.assign(probe, { id, dropped: undefined, stored: undefined, from: document.querySelector(`[data-deal="${id}"]`).closest("[data-stage]") });
          },
        };
        const drawn = (name, holds) => {
          if (probe[name] === undefined && holds()) {
            probe[name] = null;
            requestAnimationFrame(() => setTimeout(() => probe[name] = performance.now()));
          }
        };
        const look = () => {
          drawn("firstCard", () => document.querySelector("[data-deal]"));
          drawn("answers", () => document.querySelector("[data-interactive]"));
          if (probe.dropped) {
            drawn("stored", () => {
              const card = document.querySelector(`[data-deal="${probe.id}"]`);
              return card && card.closest("[data-stage]") !== probe.from && !card.hasAttribute("aria-busy");
            });
          }
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
        document.addEventListener("drop", () => { probe.dropped = performance.now(); probe.stored = undefined; }, true);
        """;
}
