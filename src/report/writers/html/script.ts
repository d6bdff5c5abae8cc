/**
 * Remembers the ticks of the checklist on this device, where the browser allows it. The page is complete without it.
 * Its hash stands in the page's content security policy, so that no other script can run.
 */
export const script = `(function(){
var boxes=document.querySelectorAll('.steps input[type=checkbox]');
if(!boxes.length)return;
var ticks={},store;
try{store=window.localStorage}catch(e){return}
if(!store)return;
var list=document.querySelector('[data-plan]'),key='career-advisor:'+list.getAttribute('data-plan');
try{ticks=JSON.parse(store.getItem(key)||'{}')||{}}catch(e){ticks={}}
boxes.forEach(function(box){
box.checked=ticks[box.value]===true;
box.addEventListener('change',function(){
ticks[box.value]=box.checked;
boxes.forEach(function(other){if(other.value===box.value)other.checked=box.checked});
try{store.setItem(key,JSON.stringify(ticks))}catch(e){}
});
});
document.querySelectorAll('.hint').forEach(function(hint){hint.hidden=false});
})();`;

/** SHA-256 of the script, base64; a test compares. */
export const scriptHash = 'MQamPUpZ/Z0U7trZso3eTMVuIMCwXHHeU1YQJ+CJPFw=';
