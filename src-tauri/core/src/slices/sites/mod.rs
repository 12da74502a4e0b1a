//! Sites: where an incubator has its startups (孵化器, 众创空间, 加速器 …), each with its own certificate, which runs out.

pub mod slice;
#[cfg(test)]
mod tests;
