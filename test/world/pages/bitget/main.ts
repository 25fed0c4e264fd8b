import 'element-plus/dist/index.css';
import 'element-plus/theme-chalk/dark/css-vars.css';
import './bitget.css';
import ElementPlus from 'element-plus';
import { createApp } from 'vue';
import App from './App.vue';

document.documentElement.classList.add('dark');
createApp(App).use(ElementPlus).mount('#app');
