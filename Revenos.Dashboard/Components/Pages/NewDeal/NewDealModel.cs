using System.Collections.Immutable;
using Revenos.Core.Deals;
using Revenos.Core.Facts;
using Revenos.Core.Outcomes;
using Revenos.Core.People;
using Revenos.Core.Pipelines;
using Revenos.Core.Plans;
using Revenos.Core.Values;
using Revenos.Dashboard.Data.Queries;
using Revenos.Dashboard.Formatting;
using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Live;
using Revenos.Dashboard.UseCases;

namespace Revenos.Dashboard.Components.Pages.NewDeal;

/// <summary>Makes a deal with its first plan.</summary>
public sealed class NewDealModel(ViewerSource viewers, DirectoryQuery directory, Portfolio portfolio, DealDoor door, IdSource ids, ViewerClock clock)
{
    // Enough for a list that helps typing; more only slow the page down.
    private const int MostAccounts = 200;

    /// <summary>What is typed.</summary>
    public NewDealForm Form { get; } = new();

    /// <summary>The playbooks on offer.</summary>
    public ImmutableArray<Playbook> Playbooks { get; private set; } = [];

    /// <summary>Whom the viewer may make a deal for; only themselves for an owner.</summary>
    public ImmutableArray<OwnerChoice> Owners { get; private set; } = [];

    /// <summary>Accounts that the viewer knows already, to choose from while typing.</summary>
    public ImmutableArray<string> Accounts { get; private set; } = [];

    /// <summary>Currencies to choose from, the one used most first.</summary>
    public ImmutableArray<string> Currencies { get; private set; } = [];

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; private set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Why it was not made; null when nobody refused.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The playbook chosen; null for none.</summary>
    public Playbook? Playbook => Playbooks.FirstOrDefault(playbook => playbook.Id.Value == Form.Playbook);

    /// <summary>The plan it would get; empty without a playbook.</summary>
    public ImmutableArray<Milestone> Plan => Playbook?.Plan(clock.Now, OwnerName) ?? [];

    /// <summary>The days from the expected close to the end of the plan; null unless the plan ends later.</summary>
    public int? DaysPastClose => Plan is { IsEmpty: false } plan && Form.ExpectedClose is { } close
        && clock.DayOf(plan.Max(milestone => milestone.Window.Due)).DayNumber - close.DayNumber is > 0 and var days ? days : null;

    private string OwnerName => directory.Current.NameOf(new PersonId(Form.Owner));

    /// <summary>Loads what there is to choose from.</summary>
    /// <param name="playbook">The playbook to begin with, where the address names one.</param>
    public async Task LoadAsync(string? playbook, CancellationToken cancellation = default)
    {
        var viewer = await viewers.CurrentAsync(cancellation);
        var catalog = directory.Current;
        Playbooks = [.. catalog.Offered];
        Form.Playbook = (Playbooks.FirstOrDefault(offered => offered.Id.Value == playbook) ?? Playbooks.FirstOrDefault())?.Id.Value ?? "";
        Owners =
        [
            .. catalog.People.Values
                .Where(person => person.Id == viewer.Person || (viewer.Role != Role.Owner && viewer.MaySee(person.Id, person.Team, [])))
                .OrderBy(person => person.Id != viewer.Person)
                .ThenBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(person => new OwnerChoice(person.Id.Value, person.Name)),
        ];
        Form.Owner = viewer.Person.Value;

        var deals = portfolio.Snapshot(viewer).Deals.Select(deal => deal.Deal).ToArray();
        Accounts = [.. deals.Select(deal => deal.Account).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCultureIgnoreCase).Take(MostAccounts)];
        Currencies = [.. deals.CountBy(deal => deal.Value.Currency).OrderByDescending(used => used.Value).Select(used => used.Key).Union(["EUR", "USD", "GBP", "CHF"])];
        Form.Currency = Currencies[0];
    }

    /// <summary>Makes the deal.</summary>
    /// <returns>The deal; null when something is wrong, which then stands in <see cref="Faults"/> or <see cref="Refusal"/>.</returns>
    public async Task<DealId?> MakeAsync(CancellationToken cancellation = default)
    {
        Refusal = null;
        Faults = Form.Faults(clock.Culture, clock.Today);
        if (Faults.Count > 0)
        {
            return null;
        }

        // Who may do what is asked again now: the form may be hours old.
        var viewer = await viewers.CurrentAsync(cancellation);
        var deal = ids.NewDeal();
        var outcome = await door.Record(new DealChange(deal, 0, Facts()), viewer, cancellation);
        Refusal = outcome.Refusal;
        return outcome.IsAccepted ? deal : null;
    }

    private ImmutableArray<NewFact> Facts()
    {
        var owner = new PersonId(Form.Owner);
        var pipeline = PipelineOf(Playbook);
        var opened = new DealOpened(
            Form.Name.Trim(),
            Form.Account.Trim(),
            owner,
            directory.Current.People.TryGetValue(owner, out var person) ? person.Team : null,
            pipeline.Id,
            pipeline.Stages[0].Id,
            new Money(AmountInput.Parse(Form.Value, clock.Culture)!.Value, Form.Currency),
            Form.ExpectedClose,
            Playbook?.Id,
            Tracking.Full);
        return Plan is { IsEmpty: false } plan ? [new(opened), new(new PlanAnchored(plan, ""))] : [new(opened)];
    }

    private Pipeline PipelineOf(Playbook? playbook) =>
        (playbook is null ? null : directory.Current.FindPipeline(playbook.Pipeline)) ?? directory.Current.Pipelines[0];
}

/// <summary>Somebody who may lead the deal.</summary>
public sealed record OwnerChoice(string Key, string Name);
