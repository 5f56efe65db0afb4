using System.Text.Json;

namespace Revenos.Benchmarks;

/// <summary>What is put into each page to take its times: each is the frame in which the thing was drawn.</summary>
internal static class PagesProbe
{
    public static string Script { get; } =
        $$"""
        window.probe = {};
        {
          const figures = {{JsonSerializer.Serialize(PagesQuestions.All.ToDictionary(question => question.Address, question => question.Figures))}}[location.pathname];
          const drawn = (name, holds) => {
            if (figures && probe[name] === undefined && holds()) {
              probe[name] = null;
              requestAnimationFrame(() => setTimeout(() => probe[name] = performance.now()));
            }
          };
          new MutationObserver(() => {
            drawn("first", () => document.querySelector(figures));
            drawn("whole", () => document.querySelector("[data-interactive]") && document.querySelector(figures)
              && !document.querySelector("main [aria-busy=true]")
              && [...document.querySelectorAll("main .chart")].every(chart => chart.querySelector("svg")));
          }).observe(document, { childList: true, subtree: true, attributes: true });
        }
        """;
}
