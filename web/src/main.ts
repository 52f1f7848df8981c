import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './i18n'
import { router } from './router'
import { useTheme } from './theme'
import './ui/base.css'

const app = createApp(App).use(createPinia()).use(i18n)
useTheme().apply()
app.use(router).mount('#app')
