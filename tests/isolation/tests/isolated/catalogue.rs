//! What PostgreSQL's own catalogue must say of every table, key, view and right. [`complaints`] is run on the
//! migrated schema and must find nothing; `walls` shows that it finds each way to open a wall.
use tokio_postgres::GenericClient;

/// The role of the program.
pub const APP: &str = "suimon_app";

/// What a wall says, as PostgreSQL writes it back.
pub const MINE: &str = "(tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)";

/// The tables without a tenant; every other table is a tenant's.
const PLATFORM: &str = "('tenants', 'work', 'seaql_migrations')";

/// `t`: all tables of tenants.
const TABLES: &str =
    "SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnum, a.attnotnull, a.atttypid, a.attstattarget
    FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT IN";

/// What would be wrong, and a select of the names of what it is wrong with. `{role}` and `{mine}` are filled in.
const WRONG: [(&str, &str); 20] = [
    ("has no tenant_id, and is none of the platform's tables", "SELECT relname FROM t WHERE attnum IS NULL"),
    (
        "tenant_id is no uuid that is always there",
        "SELECT relname FROM t WHERE NOT attnotnull OR atttypid <> 'uuid'::regtype",
    ),
    ("row-level security is not enabled", "SELECT relname FROM t WHERE NOT relrowsecurity"),
    ("row-level security does not bind its owner", "SELECT relname FROM t WHERE NOT relforcerowsecurity"),
    (
        "has no wall, for all, in reading and in writing",
        "SELECT relname FROM t WHERE NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND {wall})",
    ),
    (
        "has a policy beside its wall, which opens it",
        "SELECT relname FROM t JOIN pg_policy p ON p.polrelid = t.oid WHERE NOT coalesce({wall}, false)",
    ),
    (
        "plans by how many rows a tenant had once",
        "SELECT relname FROM t WHERE attnum IS NOT NULL AND attstattarget IS DISTINCT FROM 0",
    ),
    (
        "has no primary key",
        "SELECT relname FROM t WHERE NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary)",
    ),
    (
        "has a unique key that does not begin with the tenant",
        "SELECT relname FROM t JOIN pg_index i ON i.indrelid = t.oid WHERE i.indisunique AND i.indkey[0] <> t.attnum",
    ),
    (
        "refers to another table without the tenant",
        "SELECT t.relname FROM t JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f' \
         JOIN pg_attribute there ON there.attrelid = f.confrelid AND there.attname = \
         CASE WHEN f.confrelid = 'tenants'::regclass THEN 'id' ELSE 'tenant_id' END WHERE NOT EXISTS (SELECT FROM unnest(f.conkey, f.confkey) AS pair(mine, theirs) \
         WHERE pair.mine = t.attnum AND pair.theirs = there.attnum)",
    ),
    (
        "refers to another table by its tenant alone",
        "SELECT t.relname FROM t JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f' \
         WHERE f.confrelid <> 'tenants'::regclass AND cardinality(f.conkey) < 2",
    ),
    (
        "is a view with its owner's rights",
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' \
         AND NOT coalesce(reloptions @> '{security_invoker=true}', false)",
    ),
    (
        "is a view without tenant_id",
        "SELECT relname FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' \
         AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id')",
    ),
    (
        "keeps rows where no wall can be",
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('m', 'f')",
    ),
    (
        "is a function with its owner's rights",
        "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef",
    ),
    (
        "can be emptied, referred to or given triggers by the program",
        "SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace \
         AND c.relkind IN ('r', 'p', 'v') AND has_table_privilege('{role}', c.oid, 'TRUNCATE, REFERENCES, TRIGGER')",
    ),
    (
        "can be touched by the program",
        "SELECT relname FROM pg_class WHERE relname = 'seaql_migrations' AND has_table_privilege('{role}', oid, \
         'SELECT, INSERT, UPDATE, DELETE')",
    ),
    (
        "is the program's own",
        "SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = '{role}' UNION ALL \
         SELECT nspname FROM pg_namespace WHERE pg_get_userbyid(nspowner) = '{role}' UNION ALL \
         SELECT datname FROM pg_database WHERE pg_get_userbyid(datdba) = '{role}'",
    ),
    (
        "is open to the program for tables of its own",
        "SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg_temp%' \
         AND has_schema_privilege('{role}', oid, 'CREATE')",
    ),
    (
        "is more than a role that reads and writes",
        "SELECT rolname FROM pg_roles r WHERE rolname = '{role}' AND (rolsuper OR rolbypassrls OR rolcreaterole OR \
         rolcreatedb OR rolreplication OR EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid))",
    ),
];

/// A policy that is a wall: for everybody, every command, read and written rows alike.
const WALL: &str = "p.polpermissive AND p.polcmd = '*' AND p.polroles = '{0}' \
    AND pg_get_expr(p.polqual, p.polrelid) = $mine$ AND pg_get_expr(p.polwithcheck, p.polrelid) = $mine$";

/// All that is wrong with a database, as `what: why`, sorted; nothing if all walls stand.
pub async fn complaints(db: &impl GenericClient) -> Vec<String> {
    let mine = format!("'{}'", MINE.replace('\'', "''"));
    let wall = WALL.replace("$mine$", &mine);
    let mut found = vec![];
    for (why, select) in WRONG {
        let select = select.replace("{role}", APP).replace("{wall}", &wall);
        let sql = format!("WITH t AS ({TABLES} {PLATFORM}) {select}");
        let rows = db.query(&sql, &[]).await.unwrap_or_else(|e| panic!("{sql}: {e:?}"));
        found.extend(rows.iter().map(|row| format!("{}: {why}", row.get::<_, &str>(0))));
    }
    found.sort();
    found
}

/// The names of all tables of tenants.
pub async fn tables(db: &impl GenericClient) -> Vec<String> {
    let sql = format!("WITH t AS ({TABLES} {PLATFORM}) SELECT relname FROM t ORDER BY 1");
    let rows = db.query(&sql, &[]).await.expect("the catalogue can be read");
    rows.iter().map(|row| row.get(0)).collect()
}

/// The names of all views.
pub async fn views(db: &impl GenericClient) -> Vec<String> {
    let sql = "SELECT viewname::text FROM pg_views WHERE schemaname = 'public' ORDER BY 1";
    db.query(sql, &[]).await.expect("the catalogue can be read").iter().map(|row| row.get(0)).collect()
}
