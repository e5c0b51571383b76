use sea_orm::EntityTrait;

/// An entity whose rows belong to tenants. Without this a table can't be named in a [`TenantTx`](crate::TenantTx).
pub trait TenantEntity: EntityTrait {
    /// The column `tenant_id`.
    const TENANT: Self::Column;
}
