import { mount } from "svelte";
import "./tokens.css";
import "./base.css";
import "./print.css";
import App from "./App.svelte";
import { stay } from "./lib/stay.js";

// The start check takes #app away when the web view is too old to draw the page.
const target = document.getElementById("app");
if (target) mount(App, { target });
stay();
