//! Encrypted connections to PostgreSQL: never without knowing whose certificate it is.
use crate::Error;
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
};
use std::{path::Path, sync::Arc};
use tokio_postgres_rustls::MakeRustlsConnect;

/// Trusts the signers in a PEM file and nobody else.
pub(crate) fn connector(signers: &Path) -> Result<MakeRustlsConnect, Error> {
    let wrong = |why: String| Error::Config(format!("{}: {why}", signers.display()));
    let mut roots = RootCertStore::empty();
    let certificates = CertificateDer::pem_file_iter(signers).map_err(|e| wrong(e.to_string()))?;
    for certificate in certificates {
        roots.add(certificate.map_err(|e| wrong(e.to_string()))?).map_err(|e| wrong(e.to_string()))?;
    }
    if roots.is_empty() {
        return Err(wrong("holds no certificate".to_owned()));
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|e| wrong(e.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
