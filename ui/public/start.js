// Runs before the bundle. An old web view cannot show these colours: it gets a plain sentence, not a broken page.
if (!CSS.supports("color", "light-dark(#000, #fff)")) {
  document.getElementById("app")?.remove();
  const says = document.createElement("main");
  says.append("苗圃需要更新的系统网页组件（WebView2 123、macOS 14.5 或 WebKitGTK 2.46 以上）。您的数据完好。");
  says.append(document.createElement("br"));
  says.append("Miaopu needs a newer system web view (WebView2 123, macOS 14.5 or WebKitGTK 2.46). Your data is safe.");
  document.body.append(says);
}
