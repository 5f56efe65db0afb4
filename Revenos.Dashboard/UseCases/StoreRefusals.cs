using Revenos.Core.Outcomes;
using Revenos.Dashboard.Data.Ledger;

namespace Revenos.Dashboard.UseCases;

/// <summary>The reasons for which the doors refuse, beside those of Core, with their texts in one place.</summary>
public static class StoreRefusals
{
    /// <summary>No such deal, or none that they may see: the two are told alike.</summary>
    public static Refusal NoSuchDeal { get; } = new("no-such-deal", "There is no such deal, or you may not see it.");

    /// <summary>Whoever looks at the past changes nothing.</summary>
    public static Refusal LooksBack { get; } = new("looks-back", "You are looking at the past, where nothing can be changed. Go back to today to change something.");

    public static Refusal NotYours { get; } = new("not-yours", "You can open deals for yourself and for the teams you manage.");

    public static Refusal AdministratorsOnly { get; } = new("administrators-only", "Only an administrator may change this.");

    public static Refusal LeadershipDecides { get; } = new("leadership-decides", "Leadership decides on an escalation, and takes a decision back. You can say what the review should know in a comment.");

    public static Refusal LeadershipReviews { get; } = new("leadership-reviews", "Only leadership opens a review as its reader.");

    public static Refusal LeadershipOverrides { get; } = new("leadership-overrides", "Only leadership may let a deal rest more often or longer than usual, or take that back. Ask leadership for help with a reason.");

    public static Refusal ViewedAlready { get; } = new("viewed-already", "You have opened this review before; that is noted once.");

    public static Refusal UnknownPipeline { get; } = new("unknown-pipeline", "There is no such pipeline. Choose one of the workspace’s pipelines.");

    public static Refusal UnknownPlaybook { get; } = new("unknown-playbook", "There is no such playbook. Choose one of the workspace’s playbooks.");

    public static Refusal UnknownPerson { get; } = new("unknown-person", "Nobody of that name is known here. Choose somebody from the directory.");

    public static Refusal UnknownTeam { get; } = new("unknown-team", "There is no such team. Choose one of the workspace’s teams.");

    public static Refusal NameMissing { get; } = new("missing", "The name is missing. Please fill it in.");

    public static Refusal NameTooLong { get; } = new("too-long", "The name is longer than 200 characters. Please shorten it.");

    public static Refusal BadKey { get; } = new("bad-key", "A key has 1 to 100 letters, digits, points, dashes or underscores.");

    public static Refusal NoStages { get; } = new("no-stages", "A pipeline needs at least one stage.");

    public static Refusal StageTwice { get; } = new("stage-twice", "A pipeline may hold each stage once. Give the second one another key.");

    public static Refusal StageInUse { get; } = new("stage-in-use", "There are deals in a stage that would go. Move them first.");

    public static Refusal NoMilestones { get; } = new("empty-plan", "A playbook needs at least one milestone.");

    public static Refusal MilestoneTwice { get; } = new("milestone-twice", "A playbook may hold each milestone once. Give the second one another key.");

    public static Refusal TeamHasPeople { get; } = new("team-has-people", "People belong to this team. Move them first.");

    public static Refusal Milestone(string name, string fault) => new("bad-milestone", $"“{name}”: {fault}");

    public static Refusal DumpMissing { get; } = new("dump-missing", "The program pg_dump was not found. Install PostgreSQL’s client programs where Revenos runs, or run pg_dump on the server.");

    public static Refusal DumpFailed(string said) => new("dump-failed", $"pg_dump could not write the backup: {said}");

    public static Refusal FileExists(string path) => new("file-exists", $"{path} exists already. Name another file; a backup never overwrites one.");

    public static Refusal LedgerDoesNotFit(LedgerFault fault) => new("ledger-does-not-fit", $"The ledger does not verify: {fault.Text} Restore a backup before you go on.");

    public static Refusal NotReached(string place, string fault) => new(
        "store-not-reached",
        $"The data cannot be opened: {place}. {Sentence(fault)} See whether it is there and whether Revenos may read and write it.");

    public static Refusal MadeByANewerVersion(string place, string migration) => new(
        "store-is-newer",
        $"The data was last opened by a newer version of Revenos: {place}. It has “{migration}”, which this version does not know. Start the newer version, or restore a backup from before it. Nothing was changed.");

    public static Refusal NotUpgraded(string place, string fault) => new(
        "store-not-upgraded",
        $"The data could not be brought to the form of this version: {place}. {Sentence(fault)} Start the version that opened it last, or restore a backup.");

    public static Refusal Options(IEnumerable<string> faults) => new("bad-options", string.Join(" ", faults));

    private static string Sentence(string fault) => fault.TrimEnd().TrimEnd('.') + ".";
}
