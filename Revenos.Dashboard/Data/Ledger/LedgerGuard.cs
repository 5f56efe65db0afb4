using Microsoft.EntityFrameworkCore.Migrations;

namespace Revenos.Dashboard.Data.Ledger;

/// <summary>
/// Makes the database itself refuse to change or remove a fact, whoever asks. The migrations that make the table put the guard
/// on it; a migration that makes the table anew (SQLite does so for many changes) has to put it on again.
/// </summary>
internal static class LedgerGuard
{
    private const string Refusal = "Facts are never changed or removed. Record a correcting fact.";

    public static void GuardFactsOnSqlite(this MigrationBuilder migration)
    {
        migration.Sql($"""CREATE TRIGGER "Facts_keep_update" BEFORE UPDATE ON "Facts" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;""");
        migration.Sql($"""CREATE TRIGGER "Facts_keep_delete" BEFORE DELETE ON "Facts" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;""");
    }

    public static void GuardFactsOnPostgreSql(this MigrationBuilder migration)
    {
        migration.Sql($"""
            CREATE FUNCTION revenos_keep_facts() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '{Refusal}';
            END $$;
            """);
        migration.Sql("""CREATE TRIGGER "Facts_keep" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Facts" FOR EACH STATEMENT EXECUTE FUNCTION revenos_keep_facts();""");
    }
}
