use crate::House;
use axum::serve::ListenerExt;
use std::net::SocketAddr;
use tokio::{net::TcpListener, sync::watch};

/// Answers, and does what goes on beside, until the process is told to end; what has begun is finished.
pub async fn serve(house: &House, listener: TcpListener) -> std::io::Result<()> {
    // small answers must not wait for each other
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let service = house.router().into_make_service_with_connect_info::<SocketAddr>();
    // given up with this function, so that nothing goes on where it was dropped
    let (stop, stopped) = watch::channel(false);
    let jobs = tokio::spawn(house.worker().run(stopped));
    let served = axum::serve(listener, service).with_graceful_shutdown(told_to_end()).await;
    stop.send_replace(true);
    if let Err(error) = jobs.await {
        tracing::error!(%error, "the jobs broke off");
    }
    served
}

async fn told_to_end() {
    let interrupt = async { drop(tokio::signal::ctrl_c().await) };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { () = interrupt => {}, () = terminate => {} }
}
